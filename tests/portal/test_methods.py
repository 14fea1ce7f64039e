"""Public pages only show; whatever would change something is refused in words."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
ADDRESSES = [
    "/",
    "/en/",
    "/buscar/",
    "/mapa/",
    "/no-encuentro-mi-lugar/",
    "/ut/",
    "/ut.json",
    "/ut.geojson",
    "/ut/08-033/",
    "/ut/08-033.json",
    "/alcaldias/",
    "/alcaldias/tlalpan/",
    "/distritos/",
    "/mapas/pueblito.svg",
    "/service-worker.js",
    "/api/",
    "/api/v1/docs",
    "/salud/viva",
    "/salud/lista",
]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_every_public_address_is_only_read(town, method):
    client = Client(enforce_csrf_checks=True)
    answers = {address: client.generic(method, address) for address in ADDRESSES}
    refused = {a: (response.status_code, response.headers.get("Allow")) for a, response in answers.items()}
    assert refused == dict.fromkeys(ADDRESSES, (405, "GET, HEAD"))
