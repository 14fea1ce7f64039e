"""The desk of the participatory budget, page by page: accessible and within the screen, on a phone and on a desktop."""

import pytest

from .conftest import DESKTOP, PHONE
from .proyectos import PAPER, checked

pytestmark = pytest.mark.journey
PAGES = [
    "/gestion/proyectos/",
    "/gestion/proyectos/remitir/",
    "/gestion/dictamenes/",
    "/gestion/dictaminadores/",
    "/gestion/sorteos/",
    "/gestion/sorteos/listas/",
    "/gestion/reportes/",
    "/gestion/reportes/concentrado/",
    "/gestion/reportes/monitor/",
    "/gestion/presupuesto/reglas/",
    "/gestion/presupuesto/reglas/general/",
    "/gestion/presupuesto/reglas/general/asientos/",
    "/gestion/presupuesto/catalogos/",
    "/gestion/presupuesto/catalogos/rubros/",
    "/gestion/presupuesto/catalogos/rubros/agregar/",
    "/gestion/importaciones/subir/",
]


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_sticks_out(account, no_axe_findings, path):
    page = account("deoeyg")
    page.goto(path)
    assert page.locator("h1").count() == 1
    for viewport in (DESKTOP, PHONE, {"width": 320, "height": 640}):
        page.set_viewport_size(viewport)
        checked(page, no_axe_findings)


def test_the_body_finds_its_session_and_adds_the_acta_that_was_signed(account, no_axe_findings):
    page = account("alcaldia-oda")
    page.get_by_role("link", name="Órganos dictaminadores").click()
    page.get_by_role("link", name="Sesión 1", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Descargar el acta para firmarla").click()
    assert download.value.path().read_bytes().startswith(b"%PDF")
    for viewport in (DESKTOP, PHONE, {"width": 320, "height": 640}):
        page.set_viewport_size(viewport)
        checked(page, no_axe_findings)
    page.get_by_role("button", name="Guardar el acta firmada").click()
    assert page.get_by_role("alert").count() == 1
    page.get_by_label("Acta firmada").set_input_files({"name": "acta.pdf", **PAPER})
    page.get_by_label("La revisé").check()
    page.get_by_role("button", name="Guardar el acta firmada").click()
    page.get_by_role("link", name="Descargar el acta firmada").wait_for()
    assert page.get_by_text("ya es pública").count() == 1
    page.get_by_role("link", name="Órgano dictaminador", exact=True).click()
    assert page.get_by_text("con su acta firmada").count() == 1
    open_session(page)  # one whose acta is signed takes no more opinions


def open_session(page):
    """On the page of the body: everybody was there, today."""
    today = page.evaluate("""() => new Date().toLocaleDateString("sv", { timeZone: "America/Mexico_City" })""")
    page.get_by_label("Fecha de la sesión").fill(today)
    for member in page.get_by_role("group", name="¿Quiénes estuvieron?").get_by_role("checkbox").all():
        member.check()
    page.get_by_role("button", name="Abrir la sesión").click()
    assert "Quedó anotada la sesión" in page.get_by_role("status").inner_text()
