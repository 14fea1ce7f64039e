"""A project is withdrawn by whoever proposed it: what stays in sight, and what can no longer be done."""

import pytest

from .conftest import PHONE
from .proyectos import checked, drawn_near, propose, send, take

pytestmark = pytest.mark.journey


def test_a_project_that_was_withdrawn_stays_in_sight_and_takes_no_more_steps(visit, account, no_axe_findings):
    desk = account("od-titular")
    page = visit("/presupuesto/proponer/", viewport=PHONE)
    propose(page, drawn_near(desk), "Un kiosco de lectura")
    sent = send(page)
    take(desk, sent.codigo, "Registrar y dar folio")

    sent.read()
    another_window = page.context.new_page()
    another_window.goto(page.url)
    page.get_by_text("Retirar mi proyecto").first.click()
    checked(page, no_axe_findings)
    page.get_by_label("¿Por qué?").fill("Ya lo hizo la alcaldía.")
    page.get_by_role("button", name="Retirar mi proyecto").click()
    page.get_by_text("Lo retiraste: ya no participa").wait_for()
    assert page.locator("main form").count() == 0
    checked(page, no_axe_findings)

    another_window.get_by_text("Retirar mi proyecto").first.click()
    another_window.get_by_role("button", name="Retirar mi proyecto").click()
    another_window.get_by_text("Eso ya no se puede hacer").wait_for()

    said = sent.public()
    assert "Retirado" in said
    assert "Ya lo hizo la alcaldía." in said
    assert "Un kiosco de lectura" in said
    desk.goto(f"/gestion/proyectos/{sent.codigo}/")
    assert desk.get_by_text("¿Qué sigue?").count() == 0
