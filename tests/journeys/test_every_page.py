"""Every page, phone and desktop, light and dark: accessible, within the screen, in both languages."""

import pytest

from .conftest import DESKTOP, PHONE

pytestmark = pytest.mark.journey
PAGES = [
    "/",
    "/buscar/?q=san",
    "/buscar/?q=zzzz",
    "/mapa/",
    "/no-encuentro-mi-lugar/?alcaldia=tlalpan",
    "/ut/",
    "/ut/08-033/",
    "/ut/08-033/?en=2017-01-01",
    "/alcaldias/",
    "/alcaldias/tlalpan/",
    "/distritos/",
    "/distritos/14/",
    "/verifica/",
    "/avisos/?tema=ut:08-033",
    "/avisos/enviado/",
    "/avisos/mios/?llave=cortada",
    "/avisos/muestras/",
    "/bitacora/",
    "/bitacora/?numero=x",
    "/api/v1/docs",
    "/datos/",
    "/datos/unidades-territoriales/?alcaldia=tlalpan&orden=-poblacion",
    "/ui/",
    "/en/ut/08-033/",
]


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(visit, no_axe_findings, path):
    page = visit(path, viewport=PHONE)
    no_axe_findings(page)
    page.set_viewport_size(DESKTOP)
    no_axe_findings(page)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out_at_320_pixels(visit, path):
    page = visit(path, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


# The gallery shows a heading of a page among its samples.
@pytest.mark.parametrize("path", [path for path in PAGES if path != "/ui/"])
def test_each_page_has_one_first_heading_and_its_language(visit, path):
    page = visit(path, java_script_enabled=False)
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == ("en" if path.startswith("/en/") else "es-mx")


def test_the_other_language_is_the_same_page(visit):
    page = visit("/ut/08-033/")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/ut/08-033/")
    page.get_by_role("link", name="Español").click()
    page.wait_for_url("**/ut/08-033/")
