"""/buscar/: from words or a point to the UT."""

import json

import pytest

from tests.territorio.locator.test_addresses import geocoder, place

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("words", ["08-033", "Los Padres", "LOS PADRES", "los padres"])
def test_a_sure_answer_leads_straight_to_the_ut(client, town, words):
    response = client.get("/buscar/", {"q": words})
    assert response.status_code == 302
    assert response.url == "/ut/08-033/"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("los padres magdalena contreras", "08-033"),
        ("los padres, la magdalena contreras", "08-033"),
        ("La Joya, Tlalpan", "12-001"),
        ("la joya cuauhtemoc", "15-005"),
    ],
)
def test_a_name_with_its_alcaldia_leads_straight_to_the_ut(client, town, words, key):
    response = client.get("/buscar/", {"q": words})
    assert (response.status_code, response.headers.get("Location")) == (302, f"/ut/{key}/")


@pytest.mark.parametrize("words", ["la magdalena", "contreras", "magdalena contreras", "delegación Magdalena"])
def test_part_of_the_name_of_an_alcaldia_offers_its_list(client, town, words):
    page = client.get("/buscar/", {"q": words}).content.decode()
    assert '<a href="/alcaldias/la-magdalena-contreras/">' in page


def test_an_alcaldia_named_as_a_ut_leaves_the_choice(client, town):
    town.unidades.filter(clave="12-002").update(nombre="TLALPAN", nombre_legible="Tlalpan")
    page = client.get("/buscar/", {"q": "tlalpan"}).content.decode()
    assert '<a href="/alcaldias/tlalpan/">' in page
    assert "/ut/12-002/" in page


def test_a_name_that_repeats_asks_which_alcaldia(client, town):
    page = client.get("/buscar/", {"q": "la joya"}).content.decode()
    assert "/ut/15-005/" in page
    assert "/ut/12-001/" in page
    assert "Fíjate en la alcaldía" in page


def test_a_postal_code_offers_the_uts_that_share_it(client, town):
    page = client.get("/buscar/", {"q": "06700"}).content.decode()
    assert page.index("/ut/15-003/") < page.index("/ut/15-004/") < page.index("/ut/15-001/")
    assert "Comparte el código postal 06700" in page


def test_a_section_says_whether_whole_or_shared(client, town):
    page = client.get("/buscar/", {"q": "sección 4702"}).content.decode()
    assert "Una parte de la sección 4702 está en ella" in page


def test_an_alcaldia_leads_to_its_page(client, town):
    page = client.get("/buscar/", {"q": "alvaro obregon"}).content.decode()
    assert client.get("/buscar/", {"q": "Álvaro Obregón"}).content.decode().count("/ut/") == page.count("/ut/")


@pytest.mark.enable_socket
def test_a_street_address_is_asked_of_the_geocoder_when_there_is_one(client, town, settings):
    with geocoder(settings, json.dumps([place(500, 400, "Calle Luna 1")])):
        page = client.get("/buscar/", {"q": "calle luna 1"}).content.decode()
    assert "/ut/08-033/" in page
    assert "Ahí está «Calle Luna 1»" in page


def test_nothing_found_names_the_office_door_and_keeps_the_words(client, town):
    page = client.get("/buscar/", {"q": "zzzz qqqq"}).content.decode()
    assert "No encontramos ese lugar" in page
    assert 'value="zzzz qqqq"' in page
    assert "/no-encuentro-mi-lugar/?q=zzzz+qqqq" in page


def test_an_empty_question_says_what_to_write(client, town):
    response = client.get("/buscar/", {"q": "  "})
    assert response.status_code == 400
    assert "Escribe tu colonia" in response.content.decode()


def test_the_door_of_help_is_the_last_one(client, town):
    page = client.get("/buscar/", {"q": "la joya"}).content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    assert main.rindex("<a ") == main.index("<a", main.index("/no-encuentro-mi-lugar/") - 12)


def test_a_point_inside_names_its_ut(client, town):
    page = client.get("/buscar/", {"lon": "-99.1281", "lat": "19.4318"}).content.decode()
    assert "Ese punto" in page or "Ahí se enciman" in page


def test_a_point_in_two_uts_shows_the_smaller_first_and_says_why(client, town):
    page = client.get("/buscar/", {"lon": "-99.1298", "lat": "19.4302"}).content.decode()
    assert page.index("/ut/15-002/") < page.index("/ut/15-001/")
    assert "El marco geográfico dibuja una sobre otra" in page


def test_swapped_axes_are_recognised(client, town):
    response = client.get("/buscar/", {"lon": "19.43", "lat": "-99.13"})
    assert response.status_code == 400
    assert "están cambiadas" in response.content.decode()


def test_a_search_is_never_kept_by_shared_caches(client, town):
    assert "private" in client.get("/buscar/", {"q": "la joya"})["Cache-Control"]


@pytest.mark.parametrize("words", ["a" * 5000, "<script>alert(1)</script>", "🙂🙂", "%00", "'; drop table"])
def test_strange_words_are_answered_calmly(client, town, words):
    assert client.get("/buscar/", {"q": words}).status_code in (200, 400)
