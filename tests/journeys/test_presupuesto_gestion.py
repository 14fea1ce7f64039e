"""The desk of the participatory budget, page by page: accessible and within the screen, on a phone and on a desktop."""

import pytest

from .conftest import DESKTOP, PHONE
from .proyectos import checked

pytestmark = pytest.mark.journey
PAGES = [
    "/gestion/proyectos/",
    "/gestion/proyectos/remitir/",
    "/gestion/dictamenes/",
    "/gestion/sorteos/",
    "/gestion/sorteos/listas/",
    "/gestion/reportes/",
    "/gestion/reportes/concentrado/",
    "/gestion/reportes/monitor/",
    "/gestion/presupuesto/reglas/",
    "/gestion/presupuesto/reglas/general/",
    "/gestion/presupuesto/reglas/general/asientos/",
    "/gestion/presupuesto/catalogos/",
    "/gestion/presupuesto/catalogos/rubros/",
    "/gestion/presupuesto/catalogos/rubros/agregar/",
    "/gestion/importaciones/subir/",
]


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_sticks_out(account, no_axe_findings, path):
    page = account("deoeyg")
    page.goto(path)
    assert page.locator("h1").count() == 1
    for viewport in (DESKTOP, PHONE, {"width": 320, "height": 640}):
        page.set_viewport_size(viewport)
        checked(page, no_axe_findings)
