"""What the program itself says on these pages is in English under /en/."""

import pytest

from tequio.cuentas.roles import Rol
from tests.privacidad.test_public_pages import spanish_in

EDITION = "/gestion/calendario/2026-2027/"
MECHANISM = "/gestion/mecanismos/b6-presupuesto-participativo/"
ADDRESSES = [
    "/gestion/calendario/", "/gestion/calendario/preparar/", EDITION, f"{EDITION}corregir/", f"{EDITION}publicar/",
    f"{EDITION}registro/reabrir_etapa/", "/gestion/ventanas/", "/gestion/ventanas/2026-2027/registro/",
    "/gestion/inhabiles/", "/gestion/mecanismos/", "/gestion/mecanismos/agregar/", "/gestion/mecanismos/prioridades/",
    MECHANISM, f"{MECHANISM}paso/",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_speaks_english(enter, sembrado, address):
    response = enter(Rol.DEPCYC).get(f"/en{address}")
    assert response.status_code == 200
    assert spanish_in(response.content.decode()) == []
