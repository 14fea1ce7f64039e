"""Somebody of seventy with a telephone and big letters: from the home to a project, and back the next day."""

import pytest

from .conftest import PHONE
from .proyectos import checked, drawn_near, propose, send

pytestmark = pytest.mark.journey
BIG = "document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%' })"
SMALL = """() => [...document.querySelectorAll("main :is(a, button, summary, label:has(input))")]
    .filter(each => each.checkVisibility() && !each.closest(".soft, .error-summary, li:has(.tag)"))
    .filter(each => each.getBoundingClientRect().height < 43.5).map(each => each.innerText)"""


@pytest.fixture
def phone(visit):
    """``phone("/", letters=BIG)``: a page touched with a finger."""

    def open_page(path, letters=""):
        page = visit("/folio/", viewport=PHONE, has_touch=True, is_mobile=True)
        page.add_init_script(letters)
        page.goto(path)
        return page

    return open_page


def test_with_letters_twice_as_big_the_way_from_the_home_to_the_project_and_back_fits(phone, account, no_axe_findings):
    known = drawn_near(account("od-titular"))
    page = phone("/", BIG)
    page.get_by_role("link", name="Proponer mi proyecto").tap()
    propose(page, known, "Bancas con sombra")
    sent = send(page)
    checked(page, no_axe_findings)
    page.goto("/")
    page.get_by_role("link", name="Proyectos").first.tap()
    page.get_by_role("link", name="Ver en qué va el mío").tap()
    page.get_by_label("Código").fill(sent.codigo.lower())
    page.get_by_label("Llave").fill(sent.llave.replace("-", " "))
    page.get_by_role("button", name="Ver mi proyecto").tap()
    page.get_by_role("heading", name="Bancas con sombra").wait_for()
    checked(page, no_axe_findings)


def test_a_draft_that_was_left_opens_the_next_day_with_what_was_written_down(phone):
    page = phone("/presupuesto/proponer/")
    page.get_by_role("button", name="Empezar").tap()
    page.wait_for_url("**/borrador/**")
    codigo, llave = page.locator("dd strong").all_inner_texts()[:2]
    page.goto("/presupuesto/mio/")
    page.get_by_label("Código").fill(codigo)
    page.get_by_label("Llave").fill(llave)
    page.get_by_role("button", name="Ver mi proyecto").tap()
    page.get_by_role("link", name="Seguir con: Unidad territorial").wait_for()


@pytest.mark.parametrize("step", ["", "unidad/", "proyecto/", "para/", "lugar/", "costo/", "persona/", "permisos/"])
def test_whatever_is_pressed_is_as_big_as_a_finger(phone, step):
    page = phone("/presupuesto/proponer/")
    page.get_by_role("button", name="Empezar").tap()
    page.wait_for_url("**/borrador/**")
    path, query = page.url.split("?")
    page.goto(f"{path}{step}?{query}")
    assert page.evaluate(SMALL) == []
