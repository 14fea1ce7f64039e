"""Someone wants to know what they can do and when: from the list to one mechanism, its calendar and its data."""

import pytest

from .conftest import DESKTOP, PHONE

pytestmark = pytest.mark.journey
PAGES = [
    "/mecanismos/",
    "/mecanismos/b6-presupuesto-participativo/",
    "/mecanismos/c8-silla-ciudadana/",
    "/mecanismos/calendario/",
    "/en/mecanismos/",
]
SCRIPTS = pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(visit, no_axe_findings, path, viewport, scheme):
    no_axe_findings(visit(path, viewport=viewport, color_scheme=scheme))


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out_at_320_pixels(visit, path):
    page = visit(path, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@SCRIPTS
def test_from_the_first_page_to_how_the_budget_works(visit, javascript):
    page = visit("/", java_script_enabled=javascript)
    page.get_by_role("link", name="Mecanismos", exact=True).click()
    page.get_by_role("link", name="Presupuesto participativo", exact=True).first.click()
    page.wait_for_url("**/mecanismos/b6-presupuesto-participativo/")
    assert page.get_by_role("heading", name="Paso a paso").is_visible()
    assert page.get_by_text("Registra tu proyecto").first.is_visible()


@SCRIPTS
def test_the_list_narrows_to_what_the_institute_organises(visit, javascript):
    page = visit("/mecanismos/", java_script_enabled=javascript)
    page.get_by_role("link", name="El Instituto lo organiza").click()
    page.wait_for_url("**/mecanismos/?rol=D")
    assert page.get_by_role("link", name="Plebiscito", exact=True).is_visible()
    assert page.get_by_role("link", name="Silla ciudadana", exact=True).count() == 0


def test_whoever_doubts_sees_where_each_fact_comes_from(visit):
    page = visit("/mecanismos/b6-presupuesto-participativo/")
    assert not page.get_by_role("table").is_visible()
    page.get_by_text("De dónde sale cada dato").click()
    assert page.get_by_role("table").get_by_text("Convocatoria 2023 a pueblos originarios").is_visible()


def test_the_calendar_says_in_its_table_what_it_draws(visit):
    page = visit("/mecanismos/calendario/", java_script_enabled=False)
    drawing = page.get_by_role("img", name="Línea de tiempo: Presupuesto participativo 2022")
    assert drawing.locator(".gantt-more").count() == 1
    assert (
        page.get_by_role("table", name="Etapas: Presupuesto participativo 2022").get_by_text("24 mar 2022").is_visible()
    )
