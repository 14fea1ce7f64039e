"""The API can be read from any site."""

import pytest

pytestmark = pytest.mark.usefixtures("town")


@pytest.mark.parametrize("address", ["ubica?q=centro", "ubica", "unidades", "openapi.json", "nada"])
def test_any_site_may_read(client, address):
    headers = client.get(f"/api/v1/{address}").headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "RateLimit" in headers["Access-Control-Expose-Headers"]


@pytest.mark.parametrize("address", ["ubica?q=a%00b", "unidades?texto=%00", "unidades/%00", "alcaldias/%00", "%00"])
def test_a_null_byte_is_refused_as_any_other_value(client, address):
    response = client.get(f"/api/v1/{address}")
    assert (response.status_code, response.json()["type"]) == (400, "/api/v1/docs#valor-no-valido")
    assert response.headers["Access-Control-Allow-Origin"] == "*"


def test_a_browser_that_asks_first_is_let_in(client):
    response = client.options("/api/v1/ubica", headers={"origin": "https://example.org"})
    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_head_is_get_without_a_body(client):
    head, get = client.head("/api/v1/unidades"), client.get("/api/v1/unidades")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == get.headers["ETag"]


def test_the_root_of_the_api_leads_to_its_page(client):
    assert client.get("/api/v1/").headers["Location"] == "/api/v1/docs"
    assert client.get("/api/").headers["Location"] == "/api/v1/docs"
