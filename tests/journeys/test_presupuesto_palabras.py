"""What people write is longer than a telephone is wide: names without a blank, reasons of many lines."""

import pytest

from .conftest import PHONE
from .test_sign_in import fits

pytestmark = pytest.mark.journey
DRAWN = "ejercicio=2028&estado=NUMERADO"
NARROW = {"width": 320, "height": 640}
ONE_WORD = """() => document.querySelectorAll(
    "main :is(h1, h2, p, dd, li, figcaption, .soft, .wrapped, li[aria-current], a:not(.button)):not(.nowrap, .sr-only)"
).forEach(each => { if (!each.children.length) each.textContent = "m".repeat(300) })"""
LISTS = ["/proyectos/", "/presupuesto/sorteos/", "/presupuesto/ganadores/", "/presupuesto/mio/", "/proyectos/cifras/"]


@pytest.fixture
def one_of(visit):
    """``one_of("estado=NO_VIABLE")``: the page of the first project that passes, on a telephone."""

    def open_page(query):
        page = visit(f"/proyectos/?{query}", viewport=NARROW)
        page.locator("#lista .list a").first.click()
        page.wait_for_url("**/proyectos/iecm-**")
        return page

    return open_page


@pytest.mark.parametrize("path", LISTS)
def test_a_word_of_three_hundred_letters_stays_within_the_screen(visit, path):
    page = visit(path, viewport=NARROW)
    page.evaluate(ONE_WORD)
    fits(page)


@pytest.mark.parametrize("query", [DRAWN, "estado=NO_VIABLE"])
def test_the_page_of_a_project_holds_a_word_of_three_hundred_letters(one_of, query):
    page = one_of(query)
    page.evaluate(ONE_WORD)
    fits(page)


def test_the_page_of_a_draw_holds_a_word_of_three_hundred_letters(one_of):
    page = one_of(DRAWN)
    page.get_by_role("link", name="Comprobar el sorteo").click()
    page.wait_for_url("**/sorteos/**")
    page.evaluate(ONE_WORD)
    fits(page)


def test_the_reasons_of_a_no_are_read_whole_without_scrolling_sideways(one_of):
    page = one_of("estado=NO_VIABLE")
    page.set_viewport_size(PHONE)
    reason = page.locator("td.wrapped").first
    reason.evaluate("each => { each.textContent = 'El predio no es de la alcaldía. '.repeat(20) }")
    room = page.locator(".table").first.bounding_box()
    cell = reason.bounding_box()
    assert cell["x"] + cell["width"] <= room["x"] + room["width"]
    assert cell["width"] > 150
