import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.territorio.locator.coordinates import CoordinateError, SwappedAxesError, check, in_city_box, read_degrees


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_every_place_on_earth_is_taken(lon, lat):
    check(lon, lat)


@pytest.mark.parametrize("point", [(float("nan"), 19.4), (-99.1, float("nan")), (-99.1, float("inf")), (200, 95)])
def test_what_is_no_place_is_refused_with_what_came(point):
    with pytest.raises(CoordinateError, match="va de −90 a 90") as caught:
        check(*point)
    assert str(point[0]) in str(caught.value)


def test_swapped_axes_are_recognised():
    with pytest.raises(SwappedAxesError, match="están cambiadas"):
        check(lon=19.43, lat=-99.13)


@pytest.mark.parametrize(
    ("point", "inside"), [((-99.13, 19.43), True), ((-99.40, 19.00), True), ((-98.2, 19.04), False)]
)
def test_the_box_of_the_city(point, inside):
    assert in_city_box(*point) is inside


@pytest.mark.parametrize("text", ["-99.1332", " -99.1332 ", "−99.1332", "-99.1332°"])
def test_degrees_are_read_as_people_write_them(text):
    assert read_degrees(text, "longitud") == -99.1332


@pytest.mark.parametrize(("text", "complaint"), [("", "Falta la latitud"), ("abc", "«abc» no es un número")])
def test_what_is_not_a_number_is_said(text, complaint):
    with pytest.raises(CoordinateError, match=complaint):
        read_degrees(text, "latitud")
