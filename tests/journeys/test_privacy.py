"""Somebody without account asks about their data, staff answers, they read the answer; consents go on and off."""

import re
import subprocess
import sys

import pytest

from .conftest import DESKTOP, PHONE, ROOT
from .test_sign_in import PASSWORD, fits, letter, make_account, totp

__all__ = ["letter"]

pytestmark = pytest.mark.journey
PAGES = ["/privacidad/", "/privacidad/proyectos/", "/privacidad/arco/", "/privacidad/arco/seguir/", "/en/privacidad/"]


@pytest.fixture
def enter(visit, site_environment):
    """``enter("ana")``: a new administrator at the desk, with both factors."""

    def come_in(who):
        order = ["manage.py", "crear_administracion", "--correo", f"{who}@example.org", "--nombre", who, "--otra"]
        said = subprocess.run(
            [sys.executable, *order], cwd=ROOT, env=site_environment, check=True, capture_output=True, text=True
        ).stdout
        page = visit(re.search(r"http://127\.0\.0\.1:8000(\S+)", said)[1])
        page.get_by_label("Contraseña nueva").fill(PASSWORD)
        page.get_by_label("La misma, otra vez").fill(PASSWORD)
        page.get_by_role("button", name="Guardar").click()
        page.get_by_role("link", name="Activar con mi teléfono").click()
        page.get_by_label("Código de la aplicación").fill(totp(page.locator("code").inner_text().replace(" ", "")))
        page.get_by_role("button", name="Activar").click()
        page.wait_for_url("**/respaldo/")
        return page

    return come_in


@pytest.fixture
def attender(enter):
    """Whoever attends requests; the charge was granted by somebody else."""
    page = enter("transparencia")
    other = enter("otorga")
    other.goto("/gestion/encargos/otorgar/")
    other.get_by_label("Correo de la persona").fill("transparencia@example.org")
    other.get_by_label("Nombre de la persona").fill("Persona Inventada")
    other.get_by_label("Encargo", exact=True).select_option("TRANSPARENCIA")
    other.get_by_label("Documento que lo otorga").fill("IECM/SE/OF-11/2026")
    other.get_by_role("button", name="Otorgar").click()
    other.wait_for_url("**/gestion/encargos/")
    return page


@pytest.mark.parametrize("path", PAGES)
def test_every_page_of_privacy_is_accessible_and_fits(visit, no_axe_findings, path):
    page = visit(path, viewport=PHONE)
    no_axe_findings(page)
    page.set_viewport_size({"width": 320, "height": 640})
    fits(page)
    page.set_viewport_size(DESKTOP)
    no_axe_findings(page)
    fits(page)


def test_somebody_asks_without_account_and_reads_the_answer(visit, attender, no_axe_findings):
    person = visit("/privacidad/", viewport=PHONE, java_script_enabled=True)
    person.get_by_role("link", name="Pedir algo sobre mis datos").first.click()
    person.get_by_role("button", name="Enviar mi solicitud").click()
    person.get_by_text("Falta corregir algo").wait_for()
    no_axe_findings(person)
    person.get_by_label("Saber qué datos míos tienen").check()
    person.get_by_label("Tu nombre completo").fill("Ana Inventada")
    person.get_by_label("Cuéntanos qué pides").fill("Quiero saber qué tienen de mí.")
    person.get_by_role("button", name="Enviar mi solicitud").click()
    person.get_by_role("heading", name="Recibimos tu solicitud").wait_for()
    no_axe_findings(person)
    fits(person)
    folio, llave = person.locator("dd strong").all_inner_texts()
    attended(attender, folio, no_axe_findings)
    person.goto("/privacidad/arco/seguir/")
    person.get_by_label("Folio").fill(folio.lower())
    person.get_by_label("Llave").fill(llave.replace("-", " "))
    person.get_by_role("button", name="Ver mi solicitud").click()
    person.get_by_text("Tenemos tu nombre y nada más.").wait_for()
    assert "credencial" not in person.locator("main").inner_text()
    no_axe_findings(person)
    fits(person)


def attended(page, folio, no_axe_findings):
    page.goto("/gestion/")
    page.get_by_role("link", name=f"Solicitud ARCO {folio}").click()
    no_axe_findings(page)
    page.get_by_role("link", name="Admitir la solicitud").click()
    no_axe_findings(page)
    page.get_by_label("Explicación").fill("Mostró su credencial.")
    page.get_by_role("button", name="Admitir la solicitud").click()
    page.get_by_role("link", name="Responder").click()
    page.get_by_label("Sí procede").check()
    page.get_by_label("Explicación").fill("Tenemos tu nombre y nada más.")
    page.get_by_role("button", name="Responder").click()
    page.get_by_role("link", name="Anotar que se cumplió").wait_for()
    page.get_by_role("link", name="Solicitudes ARCO").first.click()
    no_axe_findings(page)
    page.set_viewport_size(PHONE)
    fits(page)


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_a_neighbour_agrees_to_one_thing_and_takes_it_back(visit, letter, no_axe_findings, javascript):
    page = visit("/cuenta/crear/", viewport=PHONE, java_script_enabled=javascript)
    make_account(page, letter, f"consiente{int(javascript)}@example.org")
    page.get_by_role("link", name="Mis consentimientos").click()
    page.get_by_role("button", name="Aceptar: Dar mi contacto a la COPACO").click()
    page.get_by_role("button", name="Retirar: Dar mi contacto a la COPACO").wait_for()
    if javascript:
        no_axe_findings(page)
        fits(page)
    page.get_by_role("button", name="Retirar: Dar mi contacto a la COPACO").click()
    page.get_by_role("button", name="Aceptar: Dar mi contacto a la COPACO").wait_for()
