"""Somebody of twelve proposes: an adult authorises it, and nobody outside ever reads either name."""

import pytest

from .conftest import PHONE
from .proyectos import PAPER, Sent, checked, dispatch, drawn_near, propose, rows_of, send, take

pytestmark = pytest.mark.journey
XOCHITL = {
    "Tu nombre": "Xóchitl", "Primer apellido": "Sinnombre", "Edad": "12",
    "Nombre de tu madre": "Rosenda Sinnombre", "¿Qué es de ti?": "mamá",
}  # fmt: skip
SECRETS = ("Xóchitl", "Sinnombre", "Rosenda", "ine-de-")


def attach(page, kind, name):
    page.get_by_label("Archivo").set_input_files({"name": name, **PAPER})
    page.get_by_label("¿Qué es?").select_option(label=kind)
    page.get_by_role("button", name="Adjuntar").click()
    page.get_by_text(name).wait_for()


@pytest.fixture
def desk(account):
    return account("od-titular")


@pytest.fixture
def by_a_minor(visit, desk, no_axe_findings):
    """Sent with the papers of an adult; whether to show the name was never asked."""
    page = visit("/presupuesto/proponer/", viewport=PHONE)
    propose(page, drawn_near(desk), "Un rocódromo en el parque", person=XOCHITL)
    page.get_by_role("link", name="Tus permisos").click()
    assert page.get_by_role("checkbox").count() == 1
    assert page.get_by_role("checkbox", name="Proyectos Novedosos").is_visible()
    page.go_back()
    assert page.get_by_text("Falta adjuntarla").is_visible()
    page.get_by_role("link", name="Autorización de una persona adulta").click()
    assert page.get_by_text("hace falta una autorización").is_visible()
    attach(page, "Autorización firmada de madre, padre o persona tutora", "permiso-Sinnombre.pdf")
    attach(page, "Identificación de quien autoriza", "ine-de-Rosenda.pdf")
    checked(page, no_axe_findings)
    page.get_by_role("button", name="Listo").click()
    return send(page)


def test_the_project_of_a_minor_is_public_and_its_names_are_nowhere(by_a_minor, visit, account, desk, no_axe_findings):
    desk.goto(f"/gestion/proyectos/{by_a_minor.codigo}/")
    assert desk.get_by_text("Rosenda Sinnombre").is_visible()
    assert desk.get_by_role("link", name="autorización").is_visible()
    take(desk, by_a_minor.codigo, "Registrar y dar folio")
    known = next(each for each in rows_of(desk) if each["nombre"] == "Un rocódromo en el parque")
    dispatch(account("deoeyg"), known["alcaldia"], "IECM/DEOEyG/0212/2028")

    anyone = visit("/", viewport=PHONE)
    page = f"/proyectos/{known['folio'].lower().replace('/', '-')}"
    for path in (f"{page}/", f"{page}.json", "/proyectos/", "/proyectos.json", "/proyectos/puntos.json", "/bitacora/"):
        said = anyone.request.get(path)
        assert said.ok, path
        assert not [each for each in SECRETS if each in said.text()], path
    body = account("alcaldia-oda")
    body.goto(f"/gestion/proyectos/{by_a_minor.codigo}/")
    assert not [each for each in SECRETS if each in body.content()]


def test_whoever_checks_the_receipt_of_a_minor_learns_no_name(by_a_minor: Sent, visit):
    by_a_minor.read()
    with by_a_minor.page.expect_download() as paper:
        by_a_minor.page.get_by_role("link", name="Descargar el acuse").click()
    assert paper.value.suggested_filename == f"acuse-{by_a_minor.codigo}.pdf"
    anyone = visit("/folio/", viewport=PHONE)
    anyone.get_by_label("Folio").fill(by_a_minor.codigo)
    anyone.locator("main").get_by_role("button").click()
    assert not [each for each in SECRETS if each in anyone.content()]
