"""A citizen asks for their data and erases the account."""

import json

import pytest

from .conftest import PHONE
from .test_sign_in import code_in, fits, letter, make_account

__all__ = ["letter"]
pytestmark = pytest.mark.journey


def come_in_again(page, letter, address):
    """A new account proved its address, not yet that it is the same person who erases it."""
    page.get_by_role("button", name="Salir y entrar de nuevo").click()
    page.get_by_label("Correo electrónico").fill(address)
    page.get_by_role("button", name="Enviarme un código").click()
    page.get_by_label("Código").fill(code_in(letter(address)))
    page.get_by_role("button", name="Entrar", exact=True).click()
    page.wait_for_url("**/cuenta/borrar/")


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_a_citizen_reads_takes_away_corrects_and_erases(visit, letter, no_axe_findings, javascript):
    def look(page):
        fits(page)
        if javascript:
            no_axe_findings(page)

    address = f"curiosa{int(javascript)}@example.org"
    page = visit("/cuenta/crear/", viewport=PHONE, java_script_enabled=javascript)
    make_account(page, letter, address)
    page.get_by_role("link", name="Verlos, llevármelos o borrar mi cuenta").click()
    page.get_by_role("heading", name="Tu cuenta", exact=True).wait_for()
    assert address in page.locator("main").inner_text()
    look(page)
    with page.expect_download() as file:
        page.get_by_role("link", name="Llevármelos").click()
    told = json.loads(file.value.path().read_text())
    assert told["apartados"][0]["renglones"][0]["Correo"] == address
    page.get_by_label("Cómo quieres que te llamemos").fill("Persona Curiosa")
    page.get_by_role("button", name="Guardar").click()
    page.locator("dd", has_text="Persona Curiosa").wait_for()
    page.get_by_role("link", name="Borrar mi cuenta").click()
    look(page)
    come_in_again(page, letter, address)
    look(page)
    page.get_by_label("Entiendo que no se puede deshacer.").check()
    page.get_by_role("button", name="Borrar mi cuenta").click()
    page.get_by_role("heading", name="Tu cuenta ya no existe").wait_for()
    look(page)
    page.goto("/cuenta/mis-datos/")
    page.wait_for_url("**/cuenta/entrar/**")
