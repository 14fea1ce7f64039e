"""Points in the hand-made town, as faces ask for them."""

import pytest

from tequio.territorio.locator.answers import Situacion
from tequio.territorio.locator.coordinates import CoordinateError, SwappedAxesError
from tequio.territorio.locator.loading import territorio_en
from tests.factories.pueblito import pueblito
from tests.factories.territorio import GROUND

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    pueblito()
    return territorio_en()


def point(x, y):
    """Metres east and north of the corner of the town."""
    return GROUND.to_degrees(complex(x, y))


def keys(places):
    return [place.clave for place in places]


def test_a_point_in_one_unit(town):
    answer = town.at(*point(500, 400))
    assert (answer.situacion, keys(answer.lugares), answer.marco) == (Situacion.UNA, ["08-033"], "pueblito-2019")
    assert answer.cercanas == ()
    assert answer.lindero_m is None


def test_a_unit_drawn_over_another_gives_both_the_smaller_first(town):
    answer = town.at(*point(20, 30))
    assert (answer.situacion, keys(answer.lugares)) == (Situacion.VARIAS, ["15-002", "15-001"])
    assert answer.lindero_m == pytest.approx(20, abs=0.1)


def test_a_point_near_a_boundary_says_how_near_and_to_whom(town):
    answer = town.at(*point(588, 100))
    assert keys(answer.lugares) == ["15-003"]
    assert [(near.lugar.clave, round(near.distancia_m)) for near in answer.cercanas] == [("15-004", 12)]
    assert round(answer.lindero_m) == 12


def test_a_gap_gives_the_nearest_whatever_its_distance(town):
    answer = town.at(*point(1000, 300))
    assert (answer.situacion, answer.lugares, answer.lindero_m) == (Situacion.HUECO, (), None)
    assert [(near.lugar.clave, round(near.distancia_m)) for near in answer.cercanas] == [("08-034", 200)]


def test_the_hole_of_a_unit_is_a_gap_with_the_unit_near(town):
    answer = town.at(*point(200, 190))
    assert (answer.situacion, [near.lugar.clave for near in answer.cercanas]) == (Situacion.HUECO, ["15-001"])


def test_beyond_the_city_is_outside(town):
    answer = town.at(-98.2, 19.04)
    assert (answer.situacion, answer.lugares) == (Situacion.FUERA, ())
    assert answer.cercanas[0].distancia_m > 80_000


def test_each_part_of_a_unit_answers(town):
    assert town.keys_at(*point(1250, 50)) == town.keys_at(*point(1550, 50)) == ("12-002",)


@pytest.mark.parametrize("ask", ["at", "keys_at"])
def test_swapped_axes_and_bad_numbers_are_refused(town, ask):
    with pytest.raises(SwappedAxesError):
        getattr(town, ask)(lon=19.43, lat=-99.13)
    with pytest.raises(CoordinateError):
        getattr(town, ask)(lon=-99.13, lat=float("nan"))


def test_a_key_gives_its_unit_or_none(town):
    assert town.lugar("08-033").nombre == "Los Padres"
    assert town.lugar("99-999") is None


def test_neighbours_touch_or_overlap_and_come_by_name(town):
    assert keys(town.neighbours("15-003")) == ["08-034", "15-001", "08-033", "15-004"]


@pytest.mark.parametrize("clave", ["12-003", "99-999", "12-001"])
def test_a_unit_alone_has_no_neighbours(town, clave):
    assert town.neighbours(clave) == ()


def test_a_place_carries_what_faces_show(town):
    place = town.lugar("12-002")
    assert (place.nombre, place.nombre_oficial, place.tipo) == ("San Ángel", "SAN ÁNGEL (PBLO)", "Pueblo")
    assert (place.alcaldia, place.alcaldia_slug, place.distrito) == ("Tlalpan", "tlalpan", 14)
    assert place.area_m2 == pytest.approx(50_000, rel=0.001)
