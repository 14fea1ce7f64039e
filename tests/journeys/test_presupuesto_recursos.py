"""What can be done against a "no viable": answer the alcaldía, or go to the Tribunal; both may lead to a number."""

import re

import pytest

from .conftest import PHONE
from .proyectos import JACINTA, PAPER, checked, dispatch, drawn_near, judge, propose, release, send, take
from .test_sign_in import letter

__all__ = ["letter"]

pytestmark = pytest.mark.journey
CORREO = "jacinta@example.org"


@pytest.fixture
def desk(account):
    return account("od-titular")


@pytest.fixture
def central(account):
    return account("deoeyg")


@pytest.fixture
def refused(visit, account, desk, central):
    """A project of a UT that was drawn, and whose opinion came out as not viable."""
    known = drawn_near(desk)
    page = visit("/presupuesto/proponer/", viewport=PHONE)
    propose(page, known, "Un salón para la música del barrio", person=JACINTA | {"Correo electrónico": CORREO})
    sent = send(page)
    take(desk, sent.codigo, "Registrar y dar folio")
    dispatch(central, known["alcaldia"], f"IECM/DEOEyG/{sent.codigo}")
    take(account("alcaldia-oda"), sent.codigo, "Capturar el dictamen", lambda page: judge(page, viable=False))
    release(central)
    return sent


def assign(desk, sent, **said):
    """The direct assignment; what is known of its cause is written already."""
    desk.goto(f"/gestion/proyectos/{sent.codigo}/")
    desk.get_by_role("link", name="Asignar un número").click()
    found = {label: desk.get_by_label(label).input_value() for label in ("Expediente", "Fecha de la resolución")}
    assert found == said
    desk.get_by_label("Explicación").fill("El proyecto llegó después del sorteo de su unidad.")


def number_of(sent):
    return re.search(r"Número (\d+) en la consulta", sent.page.locator("main").inner_text())


def test_who_is_told_no_reads_why_answers_and_gets_a_number_after_the_draw(
    refused, desk, central, account, manage, letter, no_axe_findings
):
    manage("trabajar", "--una-vez")
    assert "no viable" in letter(CORREO)
    said = refused.read()
    assert "El predio es particular." in said
    assert re.search(r"escrito de aclaración, .* hasta el \w+ \d+ de \w+ de \d{4}", said)
    assert "Tribunal Electoral" in said
    checked(refused.page, no_axe_findings)
    refused.page.get_by_label("¿Por qué sí se puede hacer?").fill("El predio es de la Ciudad desde 1987.")
    refused.page.get_by_label("Un documento que lo pruebe").set_input_files({"name": "escritura.pdf", **PAPER})
    refused.page.get_by_role("button", name="Enviar mi aclaración").click()
    refused.page.get_by_text("Se presentó un escrito de aclaración").wait_for()
    assert refused.page.get_by_role("button", name="Enviar mi aclaración").count() == 0

    body = account("alcaldia-oda")
    body.goto(f"/gestion/proyectos/{refused.codigo}/redictaminar/")
    assert body.get_by_text("El predio es de la Ciudad desde 1987.").is_visible()
    assert body.get_by_role("link", name="escritura.pdf").is_visible()
    checked(body, no_axe_findings)
    take(body, refused.codigo, "Capturar el segundo dictamen", judge)
    assert "El predio es de la Ciudad" not in public(refused)
    release(central, "Los que siguen a una aclaración")

    assign(desk, refused, **{"Expediente": "", "Fecha de la resolución": ""})
    assert desk.get_by_role("radio", name="Nuevo dictamen que derivó de un escrito de aclaración").is_checked()
    checked(desk, no_axe_findings)
    desk.get_by_role("button", name="Asignar un número").click()
    desk.wait_for_url(f"**/gestion/proyectos/{refused.codigo}/")
    assert "Segundo dictamen, después de la aclaración: viable" in public(refused)
    assert int(number_of(refused)[1]) > 1
    checked(refused.page, no_axe_findings)


def test_the_tribunal_orders_that_a_project_take_part_and_it_gets_a_number(
    refused, desk, central, no_axe_findings
):
    desk.goto(f"/gestion/proyectos/{refused.codigo}/")
    desk.get_by_role("link", name="Registrar una impugnación").click()
    checked(desk, no_axe_findings)
    desk.get_by_label("Expediente").fill("TECDMX-JEL-911/2026")
    today = desk.evaluate("""new Date().toLocaleDateString("sv", { timeZone: "America/Mexico_City" })""")
    desk.get_by_label("Se presentó el").fill(today)
    desk.get_by_role("button", name="Registrar").click()
    for step in ("Se publicó en estrados", "Se remitió al tribunal", "El tribunal la admitió", "El tribunal resolvió"):
        desk.get_by_role("link", name=step).click()
        desk.get_by_label("Ocurrió el").fill(today)
        if step == "El tribunal resolvió":
            desk.get_by_label("Sentido").select_option(label="revoca")
        desk.locator("main").get_by_role("button").click()
    assert "TECDMX-JEL-911/2026" in public(refused)

    take(central, refused.codigo, "Acatar una sentencia", lambda page: page.get_by_label("Impugnación").select_option(index=1))
    assert "viable por sentencia" in refused.read() or "El Tribunal ordenó que participe" in refused.read()
    assign(desk, refused, **{"Expediente": "TECDMX-JEL-911/2026", "Fecha de la resolución": today})
    desk.get_by_label("Órgano jurisdiccional").fill("Tribunal Electoral de la Ciudad de México")
    desk.get_by_role("button", name="Asignar un número").click()
    desk.wait_for_url(f"**/gestion/proyectos/{refused.codigo}/")
    assert number_of_after(refused)
    assert "El Tribunal ordenó que participe" in refused.page.locator("main").inner_text()


def public(sent):
    """What everyone reads of it."""
    sent.read()
    sent.page.get_by_role("link", name="Ver su página pública").click()
    return sent.page.locator("main").inner_text()


def number_of_after(sent):
    public(sent)
    return number_of(sent)
