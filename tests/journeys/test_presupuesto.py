"""A project in a real browser: from a neighbour's draft, through every profile, to a number that anyone checks."""

import re

import pytest

from .conftest import DESKTOP, PHONE
from .test_privacy import enter
from .test_sign_in import fits

__all__ = ["enter"]

pytestmark = pytest.mark.journey
PAGES = [
    "/proyectos/", "/proyectos/cifras/", "/presupuesto/sorteos/", "/presupuesto/proponer/", "/presupuesto/mio/",
    "/en/proyectos/", "/en/proyectos/cifras/",
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
    return visit("/proyectos/").request.get("/proyectos.json").json()["proyectos"]


@pytest.fixture
def known(rows):
    """A project that was drawn."""
    return next(each for each in rows if each["numero"])


@pytest.fixture
def undrawn(rows):
    """A project of a UT in which nothing was drawn."""
    drawn = {each["unidad"] for each in rows if each["numero"]}
    return next(each for each in rows if each["unidad"] not in drawn)


def test_the_page_of_a_project_and_its_draw_are_accessible_and_the_draw_checks_itself(visit, known, no_axe_findings):
    page = visit(f"/proyectos/{known['folio'].lower().replace('/', '-')}/", viewport=PHONE)
    no_axe_findings(page)
    fits(page)
    page.get_by_role("link", name="Comprobar el sorteo").click()
    page.get_by_role("button", name="Comprobar aquí mismo").click()
    page.get_by_text("Todo coincide").wait_for()
    no_axe_findings(page)
    fits(page)


def propose(page, known, name, no_axe_findings, *, scripts=True):
    """Every step of a draft; the page of the check is left open."""
    page.get_by_role("button", name="Empezar").click()
    page.get_by_role("link", name="Unidad territorial").click()
    page.get_by_label("Busca tu colonia").fill(known["unidad"])
    page.get_by_role("button", name="Buscar").click()
    page.get_by_role("radio", name=re.compile(re.escape(known["unidad"]))).check()
    go_on(page, no_axe_findings)
    page.get_by_label("Nombre del proyecto").fill(name)
    page.get_by_label("¿Qué se haría?").fill("Doce luminarias en el camino de la escuela al parque.")
    go_on(page, no_axe_findings)
    page.get_by_role("radio", name="Obras y servicios").check()
    page.get_by_role("checkbox", name="Toda la población").check()
    go_on(page, no_axe_findings)
    page.get_by_role("radio", name="Espacio público").check()
    page.get_by_label("¿Dónde está?").fill("Parque de la calle 5 #12")
    if scripts:
        page.get_by_role("radio", name="En el mapa").check()
        page.locator("canvas").wait_for()
        page.wait_for_timeout(1500)  # the map is drawn by software
        page.get_by_role("button", name="Aquí es").click()
        page.get_by_text("Marcaste un punto.").wait_for()
        page.get_by_label("Si el lugar sale").fill("Está en la orilla")
    go_on(page, no_axe_findings)
    page.get_by_label("¿Cuánto costaría?").fill("250,000")
    go_on(page, no_axe_findings)
    page.get_by_label("Tu nombre").fill("Jacinta")
    page.get_by_label("Primer apellido").fill("Inventada")
    page.get_by_label("Edad", exact=True).fill("71")
    page.get_by_role("radio", name="Mujer").check()
    go_on(page, no_axe_findings)
    go_on(page, no_axe_findings)
    page.get_by_role("link", name="Revisar y enviar").click()


def go_on(page, no_axe_findings):
    if no_axe_findings:
        no_axe_findings(page)
    fits(page)
    page.get_by_role("button", name="Guardar y continuar").click()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_neighbour_proposes_on_a_phone_with_and_without_javascript(visit, known, no_axe_findings, scripts):
    page = visit("/presupuesto/proponer/", viewport=PHONE, java_script_enabled=scripts)
    propose(page, known, "Luminarias del camino largo", no_axe_findings if scripts else None, scripts=scripts)
    page.get_by_role("button", name="Enviar mi proyecto").click()
    page.get_by_role("heading", name="Recibimos tu proyecto").wait_for()
    fits(page)
    assert re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", page.locator("main").inner_text())


def grant(giver, who, rol, **ground):
    giver.goto("/gestion/encargos/otorgar/")
    giver.get_by_label("Correo de la persona").fill(f"{who}@example.org")
    giver.get_by_label("Nombre de la persona").fill("Persona Inventada")
    giver.get_by_label("Encargo", exact=True).select_option(rol)
    for label, value in ground.items():
        giver.get_by_label(label, exact=True).select_option(value)
    giver.get_by_label("Documento que lo otorga").fill("IECM/SE/OF-21/2026")
    giver.get_by_role("button", name="Otorgar").click()
    giver.wait_for_url("**/gestion/encargos/")


def take(page, codigo, step, press=None):
    page.goto(f"/gestion/proyectos/{codigo}/")
    page.get_by_role("link", name=step).click()
    if press:
        press(page)
    page.get_by_role("button", name=step).click()
    page.wait_for_url(f"**/gestion/proyectos/{codigo}/")


def judge(page):
    page.get_by_label("Sesión").select_option(index=1)
    for choice in page.get_by_role("radio", name="Cumple", exact=True).all():
        choice.check()
    for reason in page.get_by_label(re.compile("^Por qué")).all():
        reason.fill("La calle es pública.")
    page.get_by_label("Costo, en pesos").fill("260000")
    page.get_by_label("Meses de ejecución").fill("4")
    page.get_by_label("Fundamentación").fill("Ley de Participación Ciudadana.")
    page.get_by_role("radio", name="Viable", exact=True).check()


def release(page):
    """The opinions come out in the next minute; until then nobody outside may know them."""
    page.goto("/gestion/dictamenes/")
    page.get_by_role("radio", name="Los primeros dictámenes").check()
    moment = page.evaluate(
        """() => new Date(Date.now() + 60_000).toLocaleString("sv", { timeZone: "America/Mexico_City" }).slice(0, 16)"""
    )
    page.get_by_label("¿Cuándo salen?").fill(moment.replace(" ", "T"))
    page.get_by_role("button", name="Programar").click()
    page.get_by_role("button", name="Publicar ahora").click()
    page.get_by_text("no antes").wait_for()
    page.wait_for_timeout(61_000)
    page.get_by_role("button", name="Publicar ahora").click()
    page.wait_for_url("**/gestion/dictamenes/")


def test_from_a_draft_to_a_drawn_number_through_every_profile(visit, undrawn, enter, no_axe_findings):
    person = visit("/presupuesto/proponer/", viewport=PHONE)
    propose(person, undrawn, "Sombra en la parada del camión de la plaza", None)
    person.get_by_role("button", name="Enviar mi proyecto").click()
    person.get_by_role("heading", name="Recibimos tu proyecto").wait_for()
    codigo = re.search(r"folio=([0-9A-Z-]+)", person.url)[1]

    giver, desk, central, body = enter("reparte"), enter("distrital"), enter("central"), enter("dictamina")
    grant(giver, "distrital", "OD_TITULAR", Distrito=str(undrawn["distrito"]))
    grant(giver, "central", "DEOEYG")
    grant(giver, "dictamina", "ALCALDIA_ODA", Alcaldía=undrawn["unidad"][:2])

    take(desk, codigo, "Registrar y dar folio")
    checked(desk, no_axe_findings)
    central.goto("/gestion/proyectos/remitir/")
    central.get_by_role("link", name=undrawn["alcaldia"]).click()
    checked(central, no_axe_findings)
    central.get_by_label("Número del oficio").fill("IECM/DEOEyG/0099/2028")
    central.get_by_role("button", name="Remitir").click()
    central.wait_for_url("**/gestion/proyectos/")
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
    desk.get_by_role("button", name="Comprobar aquí mismo").click()
    desk.get_by_text("Todo coincide").wait_for()

    person.reload()
    assert "Se sorteó su número" in person.locator("main").inner_text()
    person.get_by_role("link", name="Ver su página pública").click()
    assert "en la consulta de 2028" in person.locator("main").inner_text()
    no_axe_findings(person)


def checked(page, no_axe_findings):
    no_axe_findings(page)
    fits(page)


def test_a_paper_form_is_typed_from_the_keyboard(visit, undrawn, enter, no_axe_findings):
    giver, desk = enter("reparte2"), enter("ventanilla")
    grant(giver, "ventanilla", "OD_CAPTURISTA", Distrito=str(undrawn["distrito"]))
    desk.goto("/gestion/proyectos/recibir/")
    checked(desk, no_axe_findings)
    desk.get_by_label("Unidad territorial").fill(undrawn["unidad"])
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
    desk.get_by_text("IECM-DD").first.wait_for()
    checked(desk, no_axe_findings)
