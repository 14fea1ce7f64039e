"""A project in a real browser: from a neighbour's draft, through every profile, to a number that anyone checks."""

import re

import pytest

from .conftest import DESKTOP, PHONE
from .proyectos import checked, dispatch, drawn_near, judge, propose, release, send, take, undrawn_near
from .test_sign_in import fits

pytestmark = pytest.mark.journey
PAGES = [
    "/proyectos/", "/proyectos/cifras/", "/presupuesto/sorteos/", "/presupuesto/proponer/", "/presupuesto/mio/",
    "/presupuesto/ganadores/", "/en/proyectos/", "/en/proyectos/cifras/", "/en/presupuesto/ganadores/",
]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_every_public_page_is_accessible_and_fits(visit, no_axe_findings, path):
    page = visit(path, viewport=PHONE)
    no_axe_findings(page)
    page.set_viewport_size({"width": 320, "height": 640})
    fits(page)
    page.set_viewport_size(DESKTOP)
    no_axe_findings(page)
    fits(page)


@pytest.fixture
def rows(visit):
    """The projects of the fictitious city, as data."""
    return visit("/proyectos/").request.get("/proyectos.json?ejercicio=2028").json()["proyectos"]


@pytest.fixture
def known(rows):
    """A project that was drawn; other journeys assign the numbers that follow."""
    return next(each for each in rows if each["numero"] == 1)


def test_the_page_of_a_project_and_its_draw_are_accessible_and_the_draw_checks_itself(visit, known, no_axe_findings):
    page = visit(f"/proyectos/{known['folio'].lower().replace('/', '-')}/", viewport=PHONE)
    no_axe_findings(page)
    fits(page)
    page.get_by_role("link", name="Comprobar el sorteo").click()
    page.get_by_role("button", name="Comprobar aquí mismo").click()
    page.get_by_text("Todo coincide").wait_for()
    no_axe_findings(page)
    fits(page)


def test_the_map_has_every_project_of_the_filter_and_names_the_one_that_is_pressed(visit, known, no_axe_findings):
    page = visit(f"/proyectos/?q={known['folio']}", viewport=PHONE)
    page.get_by_role("button", name="Ver en el mapa").click()
    canvas = page.locator(".maplibregl-canvas")
    canvas.wait_for()
    page.get_by_role("list", name="Qué dice cada color").wait_for()
    page.wait_for_timeout(2500)  # the map is drawn by software
    fits(page)
    canvas.click()
    page.locator("[data-projects-chosen]").get_by_role("link", name=known["nombre"]).wait_for()
    no_axe_findings(page)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_neighbour_proposes_on_a_phone_with_and_without_javascript(visit, known, no_axe_findings, scripts):
    page = visit("/presupuesto/proponer/", viewport=PHONE, java_script_enabled=scripts)
    propose(page, known, "Luminarias del camino largo", no_axe_findings if scripts else None, on_the_map=scripts)
    sent = send(page)
    fits(page)
    assert re.fullmatch(r"[0-9A-Z]{5}-[0-9A-Z]{5}", sent.codigo)


def test_from_a_draft_to_a_drawn_number_through_every_profile(visit, account, no_axe_findings):
    desk, central, body = account("od-titular"), account("deoeyg"), account("alcaldia-oda")
    undrawn = undrawn_near(desk)
    person = visit("/presupuesto/proponer/", viewport=PHONE)
    propose(person, undrawn, "Sombra en la parada del camión de la plaza", on_the_map=True)
    codigo = send(person).codigo

    take(desk, codigo, "Registrar y dar folio")
    checked(desk, no_axe_findings)
    dispatch(central, undrawn["alcaldia"], "IECM/DEOEyG/0099/2028", no_axe_findings)
    checked(central, no_axe_findings)

    body.goto(f"/gestion/proyectos/{codigo}/dictaminar/")
    checked(body, no_axe_findings)
    take(body, codigo, "Capturar el dictamen", judge)
    person.reload()
    assert "La calle es pública" not in person.locator("main").inner_text()
    release(central)
    checked(central, no_axe_findings)
    person.reload()
    assert "La alcaldía dijo que se puede hacer" in person.locator("main").inner_text()

    desk.goto("/gestion/sorteos/")
    checked(desk, no_axe_findings)
    mine = desk.get_by_role("row", name=re.compile(undrawn["unidad"]))
    mine.get_by_role("button", name="Publicar el compromiso").click()
    mine.get_by_role("link", name="Sortear").click()
    checked(desk, no_axe_findings)
    desk.get_by_label("Azar público").fill("Lotería Nacional, sorteo 2893, premio 41236")
    desk.get_by_role("button", name="Sortear").click()
    desk.get_by_role("link", name="Ver y comprobar el sorteo").click()
    desk.get_by_role("button", name="Comprobar aquí mismo").click()
    desk.get_by_text("Todo coincide").wait_for()

    person.reload()
    assert "Se sorteó su número" in person.locator("main").inner_text()
    person.get_by_role("link", name="Ver su página pública").click()
    assert "en la consulta de 2028" in person.locator("main").inner_text()
    no_axe_findings(person)


def test_a_paper_form_is_typed_from_the_keyboard(account, no_axe_findings):
    desk = account("od-capturista")
    known = drawn_near(account("od-titular"))
    desk.goto("/gestion/proyectos/recibir/")
    checked(desk, no_axe_findings)
    desk.get_by_label("Unidad territorial").fill(known["unidad"])
    desk.get_by_role("radio", name="Obras y servicios").check()
    desk.get_by_label("Nombre del proyecto").fill("Bancas en la plaza")
    desk.get_by_label("Qué se haría").fill("Seis bancas.")
    desk.get_by_role("checkbox", name="Toda la población").check()
    desk.get_by_role("radio", name="Espacio público").check()
    desk.get_by_label("¿Dónde está?").fill("Plaza")
    desk.get_by_label("Costo estimado").fill("90000")
    desk.get_by_label("Nombre de quien propone").fill("Jacinta")
    desk.get_by_label("Primer apellido").fill("Inventada")
    desk.get_by_label("Edad", exact=True).fill("71")
    desk.get_by_role("radio", name="Mujer", exact=True).check()
    desk.keyboard.press("Enter")
    desk.get_by_text("Anota en el papel: IECM-DD").wait_for()
    assert desk.get_by_label("Unidad territorial").input_value() == known["unidad"]
    desk.keyboard.type("la que sigue")  # in the field that waits, in the place of what was kept
    assert desk.get_by_label("Unidad territorial").input_value() == "la que sigue"
    checked(desk, no_axe_findings)
