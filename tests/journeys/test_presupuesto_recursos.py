"""What can be done against a "no viable": answer the alcaldía, or go to the Tribunal; both may lead to a number."""

import re
from types import SimpleNamespace

import pytest

from .conftest import PHONE
from .proyectos import JACINTA, PAPER, checked, dispatch, drawn_near, judge, propose, release, send, take
from .test_sign_in import letter

__all__ = ["letter"]

pytestmark = pytest.mark.journey
CORREO = "jacinta@example.org"


@pytest.fixture
def staff(account):
    """Who takes part: the district, the central area and the body of the alcaldía."""
    return SimpleNamespace(desk=account("od-titular"), central=account("deoeyg"), body=account("alcaldia-oda"))


@pytest.fixture
def told(manage, letter):
    """``told()``: the last message that reached the person."""

    def read():
        manage("trabajar", "--una-vez")
        return letter(CORREO)

    return read


@pytest.fixture
def refused(visit, staff):
    """A project of a UT that was drawn, and whose opinion came out as not viable."""
    known = drawn_near(staff.desk)
    page = visit("/presupuesto/proponer/", viewport=PHONE)
    propose(page, known, "Un salón para la música del barrio", person=JACINTA | {"Correo electrónico": CORREO})
    sent = send(page)
    take(staff.desk, sent.codigo, "Registrar y dar folio")
    dispatch(staff.central, known["alcaldia"], f"IECM/DEOEyG/{sent.codigo}")
    take(staff.body, sent.codigo, "Capturar el dictamen", lambda page: judge(page, viable=False))
    release(staff.central)
    return sent


def assign(desk, sent, **said):
    """The direct assignment; what is known of its cause is written already."""
    desk.goto(f"/gestion/proyectos/{sent.codigo}/")
    desk.get_by_role("link", name="Asignar un número").click()
    found = {label: desk.get_by_label(label).input_value() for label in ("Expediente", "Fecha de la resolución")}
    assert found == said
    desk.get_by_label("Explicación").fill("El proyecto llegó después del sorteo de su unidad.")


def number_in(said):
    return int(re.search(r"Le tocó el número (\d+)", said)[1])


def test_who_is_told_no_reads_why_answers_and_gets_a_number_after_the_draw(refused, staff, told, no_axe_findings):
    assert "no viable" in told()
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

    staff.body.goto(f"/gestion/proyectos/{refused.codigo}/redictaminar/")
    assert staff.body.get_by_text("El predio es de la Ciudad desde 1987.").is_visible()
    assert staff.body.get_by_role("link", name="escritura.pdf").is_visible()
    checked(staff.body, no_axe_findings)
    take(staff.body, refused.codigo, "Capturar el segundo dictamen", judge)
    release(staff.central, "Los que siguen a una aclaración")

    assign(staff.desk, refused, **{"Expediente": "", "Fecha de la resolución": ""})
    assert staff.desk.get_by_role("radio", name="Nuevo dictamen que derivó de un escrito de aclaración").is_checked()
    checked(staff.desk, no_axe_findings)
    staff.desk.get_by_role("button", name="Asignar un número").click()
    staff.desk.wait_for_url(f"**/gestion/proyectos/{refused.codigo}/")
    said = refused.public()
    assert "Segundo dictamen, después de la aclaración: viable" in said
    assert "El predio es de la Ciudad" not in said
    assert number_in(said) > 1
    checked(refused.page, no_axe_findings)


def test_the_tribunal_orders_that_a_project_take_part_and_it_gets_a_number(refused, staff, no_axe_findings):
    staff.desk.goto(f"/gestion/proyectos/{refused.codigo}/")
    staff.desk.get_by_role("link", name="Registrar una impugnación").click()
    checked(staff.desk, no_axe_findings)
    staff.desk.get_by_label("Expediente").fill("TECDMX-JEL-911/2026")
    today = staff.desk.evaluate("""new Date().toLocaleDateString("sv", { timeZone: "America/Mexico_City" })""")
    staff.desk.get_by_label("Se presentó el").fill(today)
    staff.desk.get_by_role("button", name="Registrar").click()
    for step in ("Se publicó en estrados", "Se remitió al tribunal", "El tribunal la admitió", "El tribunal resolvió"):
        staff.desk.get_by_role("link", name=step).click()
        staff.desk.get_by_label("Ocurrió el").fill(today)
        if step == "El tribunal resolvió":
            staff.desk.get_by_label("Sentido").select_option(label="revoca")
        staff.desk.locator("main").get_by_role("button").click()
    take(
        staff.central,
        refused.codigo,
        "Acatar una sentencia",
        lambda page: page.get_by_label("Impugnación").select_option(index=1),
    )
    assert "El Tribunal ordenó que participe" in refused.read()
    assign(staff.desk, refused, **{"Expediente": "TECDMX-JEL-911/2026", "Fecha de la resolución": today})
    staff.desk.get_by_label("Órgano jurisdiccional").fill("Tribunal Electoral de la Ciudad de México")
    staff.desk.get_by_role("button", name="Asignar un número").click()
    staff.desk.wait_for_url(f"**/gestion/proyectos/{refused.codigo}/")
    said = refused.public()
    assert number_in(said) > 1
    assert "TECDMX-JEL-911/2026" in said
    checked(refused.page, no_axe_findings)
