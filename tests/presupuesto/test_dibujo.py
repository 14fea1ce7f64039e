"""The place of a project drawn over its UT."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, box

from tequio.presupuesto.dibujo import HEIGHT, WIDTH, dibujo, draw
from tests.factories.presupuesto import registrado

UT = box(-99.14, 19.40, -99.13, 19.41)
lons = st.floats(-99.1405, -99.1295)
lats = st.floats(19.3995, 19.4105)


@given(lons, lats)
def test_a_point_of_the_unit_or_of_its_edge_falls_inside_the_window(lon, lat):
    x, y = draw(Point(lon, lat), UT).punto
    assert 0 <= x <= WIDTH
    assert 0 <= y <= HEIGHT


def test_north_is_up_and_east_is_right():
    (west, south), (east, north) = (draw(Point(*each), UT).punto for each in ((-99.138, 19.402), (-99.132, 19.408)))
    assert west < east
    assert north < south


def test_a_line_stays_open_and_a_zone_is_an_area():
    line = draw(LineString([(-99.138, 19.402), (-99.132, 19.408)]), UT)
    zone = draw(box(-99.138, 19.402, -99.132, 19.408), UT)
    assert len(line.linea.split()) == 2
    assert zone.zona.endswith("z")
    assert (line.zona, line.punto, zone.linea, zone.punto) == ("", None, "", None)


def test_a_zone_too_small_to_see_is_a_point():
    assert draw(box(-99.135, 19.405, -99.1349999, 19.4050001), UT).punto is not None


@pytest.mark.django_db
def test_the_page_draws_what_was_drawn_and_nothing_where_it_was_told_in_words(client, year):
    drawn, told = registrado(), registrado(geometria=None)
    assert dibujo(told) is None
    assert b"plano-punto" in client.get(f"/proyectos/{drawn.slug}/").content
    assert b"plano-lugar" not in client.get(f"/proyectos/{told.slug}/").content
