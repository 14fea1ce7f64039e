"""The list as a map: nothing of the filter is left out, however many they are."""

import pytest

from tequio.presupuesto.queries import mapa as module
from tequio.presupuesto.queries.mapa import mapa, read_box
from tequio.presupuesto.queries.proyectos import FiltroProyectos
from tests.factories.presupuesto import dictaminado, lonlat, presentado, registrado

pytestmark = pytest.mark.django_db
PLACES = [(480, 300), (500, 300), (520, 320)]


@pytest.fixture
def some(year):
    places = [{"type": "Point", "coordinates": lonlat(x, y)} for x, y in PLACES]
    presentado()  # without folio: nobody sees it
    return [registrado(geometria=place) for place in places]


def test_each_project_is_a_point_with_its_address_and_name(some):
    found = mapa(FiltroProyectos())
    assert {each[2:4] for each in found.puntos} == {(each.slug, each.nombre) for each in some}
    assert (found.total, found.celdas) == (3, [])


def test_an_opinion_under_embargo_is_not_told(year):
    assert dictaminado().estado == "DICTAMINADO"
    assert mapa(FiltroProyectos()).puntos[0][4] == "EN_DICTAMINACION"


def test_a_box_narrows_the_map(some):
    lon, lat = lonlat(*PLACES[2])
    assert [each[2] for each in mapa(FiltroProyectos(), (lon - 1e-5, lat - 1e-5, lon + 1e-5, lat + 1e-5)).puntos] == [
        some[2].slug
    ]


def test_too_many_are_gathered_and_all_are_counted(some, monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    found = mapa(FiltroProyectos())
    assert found.puntos == []
    assert (found.total, sum(many for _, _, many in found.celdas)) == (3, 3)
    west, south, east, north = module.CITY
    assert all(west < lon < east and south < lat < north for lon, lat, _ in found.celdas)


def test_read_box_takes_west_south_east_north():
    assert read_box("-99.2,19.3,-99.1,19.4") == (-99.2, 19.3, -99.1, 19.4)


@pytest.mark.parametrize(
    "text", ["", "x", "1,2,3", "-99.1,19.3,-99.2,19.4", "nan,19,nan,20", "-inf,0,inf,1", "1,2,3,4,5", "-99,91,-98,92"]
)
def test_what_is_no_box_is_none(text):
    assert read_box(text) is None
