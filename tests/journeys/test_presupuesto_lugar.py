"""The place on the map: a point that moves, a line that is asked for, and what was done undone."""

import json

import pytest

from .conftest import PHONE
from .proyectos import begin, checked, drawn_near

pytestmark = pytest.mark.journey


@pytest.fixture
def place(visit, account):
    """The question of the place, with its map open."""
    page = visit("/presupuesto/proponer/", viewport=PHONE)
    begin(page, drawn_near(account("od-titular"))["unidad"])
    page.get_by_role("link", name="Atrás, a la lista de pasos").click()
    page.get_by_role("link", name="Lugar", exact=True).click()
    page.get_by_role("radio", name="En el mapa").check()
    page.locator("canvas").wait_for()
    page.wait_for_timeout(1500)  # the map is drawn by software
    return page


def drawn(page):
    found = page.locator("[name=geometria]").input_value()
    return json.loads(found) if found else None


def test_a_point_moves_and_a_line_has_to_be_asked_for(place, no_axe_findings):
    here = place.get_by_role("button", name="Aquí es")
    here.dblclick()
    assert drawn(place)["type"] == "Point"
    place.locator("canvas").dblclick(position={"x": 60, "y": 90})
    assert drawn(place)["type"] == "Point"
    first = drawn(place)
    place.get_by_role("checkbox", name="Es una línea o una zona").check()
    place.locator("canvas").dblclick(position={"x": 160, "y": 190})
    assert (drawn(place)["type"], len(drawn(place)["coordinates"])) == ("LineString", 2)
    checked(place, no_axe_findings)
    place.get_by_role("button", name="Deshacer").click()
    assert drawn(place) == first
    place.get_by_role("button", name="Empezar de nuevo").click()
    assert drawn(place) is None
