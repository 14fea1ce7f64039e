"""What the page of a UT tells to machines."""

import json
import re

import pytest

pytestmark = pytest.mark.django_db
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def graph(client, path):
    (block,) = BLOCK.findall(client.get(path).content.decode())
    return {thing["@type"]: thing for thing in json.loads(block)["@graph"]}


def test_it_names_the_place_where_it_hangs_and_its_office(client, town):
    found = graph(client, "/ut/08-033/")
    assert found["AdministrativeArea"]["@id"] == "http://testserver/ut/08-033/"
    assert found["GovernmentOffice"]["name"] == "Dirección Distrital 33"
    assert [step["name"] for step in found["BreadcrumbList"]["itemListElement"]] == [
        "Alcaldías",
        "La Magdalena Contreras",
        "Los Padres",
    ]


def test_what_the_source_does_not_say_is_left_out(client, town):
    found = graph(client, "/ut/12-003/")
    assert "GovernmentOffice" not in found
    assert "geo" not in found["AdministrativeArea"]


def test_no_name_can_end_the_block(client, town):
    town.unidades.filter(clave="08-033").update(nombre_legible="</script><b>")
    assert graph(client, "/ut/08-033/")["AdministrativeArea"]["name"] == "</script><b>"


def test_a_shared_page_has_title_and_picture(client, town):
    page = client.get("/ut/08-033/").content.decode()
    assert '<meta property="og:title" content="Los Padres, La Magdalena Contreras (08-033)">' in page
    assert re.search(r'og:image" content="http://testserver/static/ui/img/icon-512[^"]*png"', page)
