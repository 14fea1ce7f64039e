"""The OpenAPI document and the page that tells it."""

import re

import pytest
from django.utils.translation import override

from tequio.datos.api import document
from tequio.datos.openapi import operations, translated
from tequio.datos.problems import KINDS

ADDRESSES = [
    "/api/v1/ubica",
    "/api/v1/unidades",
    "/api/v1/unidades/{clave}.geojson",
    "/api/v1/unidades/{clave}",
    "/api/v1/alcaldias",
    "/api/v1/alcaldias/{alcaldia}",
    "/api/v1/distritos",
    "/api/v1/distritos/{numero}",
    "/api/v1/marcos",
]


@pytest.fixture
def page(client, town):
    return client.get("/api/v1/docs").content.decode()


def test_the_document_has_every_address(client, town):
    told = client.get("/api/v1/openapi.json").json()
    assert (told["openapi"], sorted(told["paths"])) == ("3.1.0", sorted(ADDRESSES))
    assert told["info"]["contact"]["name"]


def prose(part, name=""):
    """Every text of the document that people read."""
    if isinstance(part, str) and name in ("title", "summary", "description"):
        yield part
    elif isinstance(part, (dict, list)):
        for key, each in part.items() if isinstance(part, dict) else enumerate(part):
            yield from prose(each, key)


def test_the_document_speaks_only_spanish():
    english = re.compile(r"\b(the|of|and|how|why|where|which|what|is|are)\b", re.IGNORECASE)
    assert [text for text in prose(document()) if english.search(text)] == []


def test_no_title_is_made_from_the_name_of_a_field():
    assert [part for part in prose({k: v for k, v in document().items() if k != "info"}) if " " not in part] == []


def test_the_document_is_the_same_in_english(client, town):
    spanish, english = (client.get(f"{prefix}/api/v1/openapi.json") for prefix in ("", "/en"))
    assert english.content == spanish.content
    assert english.headers["Content-Language"] == "es-mx"


def test_every_parameter_is_described_with_an_example():
    told = [parameter for _, operation in operations(document()) for parameter in operation["parameters"]]
    assert all(parameter["description"].endswith(".") and "example" in parameter for parameter in told)


def test_every_operation_is_told_and_may_answer_with_each_problem():
    for _, operation in operations(document()):
        assert operation["summary"]
        assert operation["description"]
        assert set(operation["responses"]) == {"200", "400", "404", "405", "429"}


def test_no_reference_is_broken():
    text = str(document())
    for kind, name in re.findall(r"#/components/(\w+)/([\w-]+)", text):
        assert name in document()["components"][kind]


def test_the_page_tells_every_address_and_every_problem(page):
    assert all(f"<code>GET {address}</code>" in page for address in ADDRESSES)
    assert all(f'id="{kind}"' in page for kind in KINDS)


def test_the_links_of_the_page_work(page, client):
    for href in set(re.findall(r'href="(/api/v1/[^"]+)"', page)):
        expected = 400 if "lat=-99" in href else 200
        assert client.get(href.replace("&amp;", "&")).status_code == expected, href


def test_the_page_shows_code_as_code(page):
    assert "con <code>en</code>." in page
    assert "`" not in page


def test_the_page_is_small(page):
    assert len(page.encode()) < 60_000


def test_the_page_lives_in_english_too(client, town):
    response = client.get("/en/api/v1/docs")
    assert (response.status_code, response.headers["Content-Language"]) == (200, "en")


def test_what_has_no_translation_stays_as_it_is():
    with override("en"):
        assert translated({"title": "Sin traducir", "id": "x"}) == {"title": "Sin traducir", "id": "x"}
