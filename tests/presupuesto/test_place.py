"""Whether a place is in its unidad territorial."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import shape

from tequio.presupuesto.place import GeometryError, Situacion, fit, plain, read
from tests.factories.presupuesto import lonlat
from tests.factories.territorio import block

SQUARE = block(0, 0, 200)


def point(x, y):
    return {"type": "Point", "coordinates": lonlat(x, y)}


def line(*points):
    return {"type": "LineString", "coordinates": [lonlat(*each) for each in points]}


def zone(*points):
    return {"type": "Polygon", "coordinates": [[lonlat(*each) for each in (*points, points[0])]]}


@pytest.mark.parametrize(
    "drawn", [point(100, 100), point(0, 100), line((10, 10), (190, 190)), zone((10, 10), (50, 10), (50, 50))]
)
def test_what_lies_in_the_unit_or_touches_its_boundary_is_inside(drawn):
    assert fit(read(drawn), SQUARE, tolerance_m=50).situacion is Situacion.DENTRO


@pytest.mark.parametrize(
    ("drawn", "metres"),
    [(point(230, 100), 30), (line((100, 100), (240, 100)), 40), (zone((150, 100), (210, 100), (210, 150)), 10)],
)
def test_what_goes_out_a_little_is_at_the_boundary_and_says_how_far(drawn, metres):
    found = fit(read(drawn), SQUARE, tolerance_m=50)
    assert found.situacion is Situacion.LIMITE
    assert found.metros == pytest.approx(metres, rel=0.02, abs=0.2)


def test_what_does_not_meet_the_unit_says_how_far_away_it_is():
    assert fit(read(line((240, 100), (400, 100))), SQUARE, tolerance_m=50).aparte_m == pytest.approx(40, rel=0.02)
    assert fit(read(line((100, 100), (400, 100))), SQUARE, tolerance_m=50).aparte_m == 0


@pytest.mark.parametrize("drawn", [point(300, 100), line((100, 100), (400, 100))])
def test_what_goes_far_out_is_outside(drawn):
    assert fit(read(drawn), SQUARE, tolerance_m=50).situacion is Situacion.FUERA


@pytest.mark.parametrize(
    "raw",
    [
        None, "POINT(0 0)", 7, [], {}, {"type": "Point"}, {"type": "Point", "coordinates": []},
        {"type": "Point", "coordinates": ["a", "b"]}, {"type": "Point", "coordinates": [-99.13]},
        {"type": "Point", "coordinates": [19.43, -99.13]}, {"type": "Point", "coordinates": [-99.13, 19.43, 2240]},
        {"type": "Point", "coordinates": [float("nan"), 19.43]}, {"type": "LineString", "coordinates": [[-99.1, 19.4]]},
        {"type": "Polygon", "coordinates": [[[-99.1, 19.4], [-99.2, 19.5], [-99.1, 19.5], [-99.2, 19.4]]]},
        zone((0, 0), (100, 100), (100, 0), (0, 100)),
        {"type": "MultiPoint", "coordinates": [[-99.13, 19.43]]}, {"type": "GeometryCollection", "geometries": []},
        {"type": "LineString", "coordinates": [[-99.13, 19.43 + n / 1e5] for n in range(501)]},
    ],
)  # fmt: skip
def test_what_is_no_place_is_refused(raw):
    with pytest.raises(GeometryError):
        read(raw)


@given(st.floats(1, 199), st.floats(1, 199))
def test_the_point_told_for_the_map_is_where_it_was_drawn(x, y):
    drawn = point(x, y)
    found = fit(read(drawn), SQUARE, tolerance_m=0)
    assert [found.lon, found.lat] == pytest.approx(drawn["coordinates"], abs=1e-7)


def test_it_is_kept_to_the_centimetre():
    kept = plain(read({"type": "Point", "coordinates": [-99.123456789, 19.423456789]}))
    assert kept == {"type": "Point", "coordinates": (-99.1234568, 19.4234568)}
    assert shape(kept).x == -99.1234568
