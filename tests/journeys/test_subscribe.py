"""Someone asks to be told what happens in their UT, confirms by mail, changes their mind, and leaves."""

import re
import subprocess
import sys
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from .conftest import DESKTOP, PHONE, ROOT

pytestmark = pytest.mark.journey
SCREENS = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])


@pytest.fixture
def letters(site_environment):
    """``letters("ana@example.org")``: what the worker left for that address in the folder, the newest last."""

    def read(address):
        work = [sys.executable, "manage.py", "trabajar", "--una-vez"]
        subprocess.run(work, cwd=ROOT, env=site_environment, check=True)
        folder = Path(site_environment["TEQUIO_DATA_DIR"]) / "correo"
        paths = sorted(folder.glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
        found = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in paths]
        return [letter for letter in found if letter["To"] == address]

    return read


def link_in(letter, name):
    """The path of a link in its text; its host is the one that the site was told, not that of the test."""
    text = letter.get_body(("plain",)).get_content()
    return re.search(rf"https?://[^/\s]+(/\S*avisos/{name}/\S*)", text)[1]


@SCREENS
@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_from_a_ut_to_its_notices_and_out_again(visit, letters, no_axe_findings, viewport, javascript):
    address = f"vecina-{viewport['width']}-{javascript}@example.org".lower()
    page = visit("/ut/08-033/", viewport=viewport, java_script_enabled=javascript)
    page.get_by_role("link", name="Recibe por correo lo que pase aquí").click()
    page.get_by_label("Los Padres, La Magdalena Contreras").is_checked()
    page.get_by_label("Tu correo electrónico").fill(address)
    page.get_by_role("button", name="Pedir avisos").click()
    page.get_by_role("heading", name="Revisa tu correo").wait_for()

    page.goto(link_in(letters(address)[-1], "confirmar"))
    page.get_by_role("button", name="Confirmar").click()
    page.get_by_text("Recibirás avisos de Los Padres, La Magdalena Contreras.").wait_for()

    page.get_by_role("link", name="Ver mis avisos").click()
    page.get_by_role("button", name="Quiero saberlo en cuanto pase").click()
    page.get_by_text("Llegan en cuanto pasa algo.").wait_for()
    if javascript:
        no_axe_findings(page)
    page.get_by_role("button", name="Dejar de recibirlos").click()
    page.get_by_text("No recibes ningún aviso").wait_for()


@SCREENS
def test_every_step_is_accessible(visit, letters, no_axe_findings, viewport):
    address = f"axe-{viewport['width']}@example.org"
    page = visit("/avisos/?tema=ut:08-033", viewport=viewport)
    page.get_by_label("Tu correo electrónico").fill("ana")
    page.get_by_role("button", name="Pedir avisos").click()
    page.get_by_text("Falta corregir algo").wait_for()
    no_axe_findings(page)
    page.get_by_label("Tu correo electrónico").fill(address)
    page.get_by_role("button", name="Pedir avisos").click()
    page.get_by_role("heading", name="Revisa tu correo").wait_for()
    page.goto(link_in(letters(address)[-1], "confirmar"))
    no_axe_findings(page)
    page.get_by_role("button", name="Confirmar").click()
    page.get_by_role("heading", name="Listo").wait_for()
    no_axe_findings(page)


def test_in_english_the_message_is_in_english(visit, letters):
    page = visit("/en/avisos/?tema=ut:08-033")
    page.get_by_label("Your e-mail address").fill("neighbour@example.org")
    page.get_by_role("button", name="Ask for notices").click()
    page.get_by_role("heading", name="Check your mail").wait_for()
    letter = letters("neighbour@example.org")[-1]
    assert letter["Subject"] == "Confirm that you want notices about Los Padres, La Magdalena Contreras"
    page.goto(link_in(letter, "confirmar"))
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("heading", name="Ready").wait_for()


def test_the_message_itself_is_accessible_and_fits_a_phone(visit, letters, no_axe_findings, site):
    page = visit("/avisos/muestras/avisos-resumen/", viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.get_by_role("heading", level=1).inner_text() == "Novedades de hoy: 2 avisos"
