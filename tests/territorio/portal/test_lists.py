"""Lists of the ground and their data."""

import json
import re
from datetime import date

import pytest

from tests.factories.territorio import MarcoFactory, UnidadFactory

pytestmark = pytest.mark.django_db


def test_the_filter_lives_in_the_address(client, town):
    page = client.get("/ut/", {"alcaldia": "tlalpan", "q": "joya"}).content.decode()
    assert "/ut/12-001/" in page
    assert "/ut/15-005/" not in page


def test_htmx_gets_only_the_list_of_the_same_page(client, town):
    whole = client.get("/ut/", {"q": "roma"}).content.decode()
    part = client.get("/ut/", {"q": "roma"}, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert part.strip() in whole


def test_a_filter_that_leaves_nothing_says_which_to_loosen(client, town):
    assert "Quita uno" in client.get("/ut/", {"q": "roma", "alcaldia": "tlalpan"}).content.decode()


@pytest.mark.parametrize("query", [{"distrito": "x"}, {"alcaldia": "nada"}, {"pagina": "-3"}, {"pagina": "abc"}])
def test_a_filter_that_cannot_be_read_is_left_out(client, town, query):
    assert client.get("/ut/", query).status_code == 200


def test_the_list_costs_the_same_with_300_more(client, town, django_assert_max_num_queries):
    with django_assert_max_num_queries(100) as few:
        client.get("/ut/", {"q": "a"})
    cost = len(few)
    for number in range(300):
        UnidadFactory(marco=town, clave=f"16-{number:03}", geometria=False)
    with django_assert_max_num_queries(cost):
        client.get("/ut/", {"q": "b"})


def test_the_list_as_json_says_the_total(client, town):
    data = client.get("/ut.json", {"alcaldia": "cuauhtemoc"}).json()
    assert data["total"] == len(data["unidades"]) == 5


def test_an_alcaldia_lists_its_uts_and_districts(client, town):
    page = client.get("/alcaldias/la-magdalena-contreras/").content.decode()
    assert "/ut/08-033/" in page
    assert "/ut/08-034/" in page


def test_alvaro_obregon_comes_first_among_the_alcaldias(client, town, catalogos):
    names = [each["nombre"] for each in client.get("/alcaldias.json").json()["alcaldias"]]
    assert names[0] == "Álvaro Obregón"


@pytest.mark.parametrize("path", ["/alcaldias/tlalpan.geojson", "/distritos/14.geojson"])
def test_outlines_come_as_geojson(client, town, path):
    data = client.get(path).json()
    assert data["type"] == "FeatureCollection"
    assert {"12-001", "12-002"} <= {feature["id"] for feature in data["features"]}


@pytest.mark.parametrize(("path", "ids"), [("/ut.geojson", 10), ("/alcaldias.geojson", 3), ("/distritos.geojson", 4)])
def test_whole_lists_come_as_one_file_that_can_be_kept_for_ever(client, town, path, ids):
    response = client.get(path, follow=True)
    assert "immutable" in response["Cache-Control"]
    assert len(json.loads(b"".join(response.streaming_content))["features"]) == ids


@pytest.mark.parametrize("path", ["/alcaldias/atlantida/", "/distritos/99/", "/alcaldias/atlantida.json"])
def test_what_does_not_exist_is_not_found(client, town, path):
    assert client.get(path).status_code == 404


def test_a_district_page_names_its_alcaldias_and_uts(client, town):
    page = client.get("/distritos/33/").content.decode()
    assert "/ut/08-033/" in page


DATED = ["/ut/", "/alcaldias/", "/alcaldias/cuauhtemoc/", "/distritos/", "/distritos/33/"]


@pytest.mark.parametrize("path", DATED)
def test_a_list_of_another_day_says_so_and_every_link_stays_in_it(client, town, path):
    page = client.get(path, {"en": "2020-05-01"}).content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    leaving = re.findall(r'href="(/(?:ut|alcaldias|distritos)[^"?]*)"', main)
    assert "Estás viendo otra fecha" in main
    assert leaving == []


@pytest.mark.parametrize("path", DATED)
def test_the_frames_that_have_been_are_offered(client, town, path):
    MarcoFactory(clave="pueblito-2016", vigente_desde=date(2016, 7, 1), nombre="Marco viejo", publicado=True)
    assert 'href="?en=2016-07-01"' in client.get(path).content.decode()


def test_filtering_stays_in_the_day(client, town):
    assert '<input type="hidden" name="en" value="2020-05-01">' in client.get("/ut/?en=2020-05-01").content.decode()
