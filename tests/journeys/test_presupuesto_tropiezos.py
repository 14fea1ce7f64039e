"""What goes wrong on an ordinary day: a wrong key, two clicks, the back button, two clerks, a server that dies."""

import os
import re
import signal
import subprocess
import sys

import pytest

from .conftest import PHONE, ROOT
from .proyectos import begin, checked, drawn_near, propose, say_what, send, take

pytestmark = pytest.mark.journey


@pytest.fixture
def desk(account):
    return account("od-titular")


@pytest.fixture
def known(desk):
    return drawn_near(desk)


@pytest.fixture
def written(visit, known):
    """A whole draft, with the list of its tasks open."""
    page = visit("/presupuesto/proponer/", viewport=PHONE)
    propose(page, known, "Un reloj de sol")
    return page


def listed(desk, name):
    """How many projects of that name the district has."""
    desk.goto(f"/gestion/proyectos/?q={name}")
    return desk.locator("main table tbody tr").count()


def test_a_wrong_key_says_what_to_do_and_not_whether_the_code_exists(visit, no_axe_findings):
    page = visit("/presupuesto/mio/", viewport=PHONE)
    page.get_by_label("Código").fill("7K3M9-XQPD1")
    page.get_by_label("Llave").fill("00000-00000")
    page.get_by_role("button", name="Ver mi proyecto").click()
    page.get_by_text("no van juntos").wait_for()
    checked(page, no_axe_findings)


def test_a_draft_that_was_erased_says_so_and_lets_begin_again(written, no_axe_findings):
    was = written.url
    written.get_by_text("Borrar este borrador").click()
    written.get_by_role("button", name="Borrar el borrador").click()
    written.goto(was)
    written.get_by_role("heading", name="Este borrador no está").wait_for()
    checked(written, no_axe_findings)
    written.get_by_role("link", name="Empezar otro").click()
    written.get_by_role("button", name="Empezar").wait_for()


def test_two_clicks_send_one_project_and_the_back_button_leads_to_it(written, desk):
    before = listed(desk, "reloj de sol")
    written.get_by_role("link", name="Revisar y enviar").click()
    written.get_by_role("button", name="Enviar mi proyecto").dblclick()
    written.get_by_role("heading", name="Recibimos tu proyecto").wait_for()
    codigo = written.locator("dd strong").first.inner_text()
    written.go_back()
    written.get_by_text(codigo).first.wait_for()
    assert written.get_by_role("button", name="Enviar mi proyecto").count() == 0
    assert listed(desk, "reloj de sol") == before + 1


def test_of_two_clerks_the_second_is_told_what_the_first_did(written, desk, account, no_axe_findings):
    codigo = send(written).codigo
    other = account("od-secretaria")
    other.goto(f"/gestion/proyectos/{codigo}/prevenir_proyecto/")
    other.get_by_label("¿Qué falta?").fill("Falta decir en qué calle sería.")
    take(desk, codigo, "Registrar y dar folio")
    other.get_by_role("button", name="Pedir lo que falta").click()
    other.get_by_text("Lo último que pasó").wait_for()
    assert other.get_by_text("Falta decir en qué calle sería.").is_visible()
    checked(other, no_axe_findings)


@pytest.fixture
def server(site, site_environment):  # the site prepares the data
    """``server()`` starts one more, always at the same address; the page that it gives kills it at once."""
    from served import GRANIAN, free_port, wait_until_it_answers

    port, started = free_port(), []
    url = f"http://127.0.0.1:{port}"

    def start():
        command = [sys.executable, *GRANIAN.format(port=port).split()]
        process = subprocess.Popen(command, cwd=ROOT, env=site_environment, start_new_session=True)
        started.append(process)
        wait_until_it_answers(f"{url}/salud/lista", process, 60)
        return url, lambda: kill(process)

    yield start
    for process in started:
        kill(process)


def kill(process):
    """Without a chance to finish anything; twice does no harm."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=20)


def test_a_draft_outlives_a_server_that_dies_while_it_is_written(server, browser, known):
    url, dies = server()
    context = browser.new_context(base_url=url, viewport=PHONE, locale="es-MX")
    page = context.new_page()
    page.goto("/presupuesto/proponer/")
    begin(page, known["unidad"])
    link = re.sub(r"proyecto/\?", "?", page.url)
    say_what(page, "Un columpio")
    dies()
    server()
    page.goto(link)
    page.get_by_role("link", name="Proyecto", exact=True).click()
    assert page.get_by_label("Nombre del proyecto").input_value() == "Un columpio"
    context.close()
