"""A person verifies a document and compares a copy, on the page itself; nothing leaves the device."""

import pytest
from django.test import override_settings

from tequio.documentos.actions.retirar import retirar
from tequio.documentos.store import path_of
from tests.factories.documentos import NOW, OFICINA, document
from tests.journeys.conftest import AXE, PHONE

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def visitor(live_server, browser, unlocked_at_the_end):
    """A page of a new visitor, and every request that it makes."""
    with override_settings(ALLOWED_HOSTS=["localhost", "127.0.0.1"]):
        context = browser.new_context(base_url=live_server.url, viewport=PHONE)
        page = context.new_page()
        page.sent = []
        page.on("request", lambda request: page.sent.append((request.method, request.url)))
        yield page
        context.close()


def verdict(page):
    return page.locator("[data-tequio-cotejo-result]:visible").inner_text()


def choose(page, name, content):
    page.set_input_files("#copia", {"name": name, "mimeType": "application/pdf", "buffer": content})


def test_a_copy_is_compared_on_the_device(visitor):
    documento = document()
    visitor.goto("/verifica/")
    visitor.get_by_label("Código del documento").fill(documento.codigo.lower())
    visitor.get_by_role("button", name="Verificar").click()
    visitor.wait_for_url(f"**/verifica/{documento.codigo}/")
    content = path_of(documento.sha256).read_bytes()
    visitor.wait_for_load_state("networkidle")
    visitor.sent.clear()
    choose(visitor, "copia.pdf", content)
    visitor.get_by_text("Es idéntica al original").wait_for()
    choose(visitor, "alterada.pdf", content.replace(b"\n", b"\r", 1))
    visitor.get_by_text("No es idéntica").wait_for()
    assert "Es idéntica al original" not in verdict(visitor)
    assert visitor.sent == []


def test_the_page_is_accessible_and_fits_a_narrow_screen(visitor):
    documento = document()
    retirar(documento, motivo="se emitió por error", by=OFICINA, now=NOW)
    visitor.goto(f"/verifica/{documento.codigo}/")
    visitor.locator("summary").click()
    visitor.evaluate(AXE.read_text())
    found = visitor.evaluate("axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})")
    assert [each["id"] for each in found["violations"]] == []
    visitor.set_viewport_size({"width": 320, "height": 640})
    assert visitor.evaluate("document.documentElement.scrollWidth") <= 320
