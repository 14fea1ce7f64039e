"""/ut/<clave>/: the page of a UT and its data."""

from datetime import date

import pytest

from tequio.territorio.locator import loading
from tequio.territorio.models import Linaje
from tests.factories.territorio import DistritoFactory, MarcoFactory, UnidadFactory, block

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12
MOST_BYTES = 60_000


def older_frame():
    return MarcoFactory(clave="pueblito-2016", vigente_desde=date(2016, 7, 1), nombre="Marco viejo", publicado=True)


def test_the_page_says_where_it_is_and_who_attends(client, town):
    page = client.get("/ut/08-033/").content.decode()
    for words in ("Los Padres", "La Magdalena Contreras", "Dirección Distrital 33", "clave 08-033", "3,100 habitantes"):
        assert words in page


def test_the_page_lists_sections_codes_aliases_and_neighbours(client, town):
    page = client.get("/ut/08-033/").content.decode()
    for words in ("3080", "10340", "El Llano", "/ut/15-003/"):
        assert words in page


def test_the_page_names_the_postal_settlements_of_its_ground(client, town):
    assert client.get("/ut/15-003.json").json()["asentamientos"] == ["Roma Norte"]
    assert client.get("/ut/15-001.json").json()["asentamientos"] == ["Alameda"]


def test_a_ut_without_outline_or_district_says_so(client, town):
    page = client.get("/ut/12-003/").content.decode()
    assert "no trae el contorno" in page
    assert "no dice qué dirección distrital" in page


def test_the_page_costs_few_queries(client, town, django_assert_max_num_queries):
    client.get("/ut/08-034/")  # the picture of the frame and its files are made once a process
    with django_assert_max_num_queries(MOST_QUERIES):
        client.get("/ut/08-033/")


def test_the_queries_do_not_grow_with_the_frame(client, town, django_assert_max_num_queries):
    client.get("/ut/08-034/")
    with django_assert_max_num_queries(100) as few:
        client.get("/ut/15-003/")
    cost = len(few)
    for number in range(300):
        UnidadFactory(marco=town, clave=f"16-{number:03}", geometria=False)
    loading.forget()
    client.get("/ut/08-034/?en=2020-01-01")
    with django_assert_max_num_queries(cost):
        client.get("/ut/08-033/")


def test_the_page_is_light(client, town):
    assert len(client.get("/ut/08-033/").content) < MOST_BYTES


def test_a_warm_page_asks_the_database_only_for_news(client, town, django_assert_max_num_queries):
    client.get("/ut/08-033/")
    with django_assert_max_num_queries(1):
        client.get("/ut/08-033/")


def test_an_unknown_key_is_not_found(client, town):
    assert client.get("/ut/99-999/").status_code == 404


def test_as_json_it_has_the_facts_of_the_page(client, town):
    data = client.get("/ut/08-033.json").json()
    assert data["nombre"] == "Los Padres"
    assert data["alcaldia"]["slug"] == "la-magdalena-contreras"
    assert data["distrito"] == 33
    assert data["secciones"] == {"completas": [3080], "parciales": []}


def test_as_geojson_it_is_a_feature_with_its_key(client, town):
    response = client.get("/ut/12-002.geojson")
    assert response["Content-Type"] == "application/geo+json"
    feature = response.json()
    assert (feature["id"], feature["geometry"]["type"]) == ("12-002", "MultiPolygon")


def test_an_unknown_key_as_json_is_a_problem(client, town):
    response = client.get("/ut/99-999.json")
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


def test_an_older_date_shows_the_older_frame(client, town):
    UnidadFactory(marco=older_frame(), clave="08-033", nombre="LOS PADRES", geometria=False)
    page = client.get("/ut/08-033/?en=2017-01-01").content.decode()
    assert "Marco viejo" in page
    assert "Estás viendo otra fecha" in page


def test_a_ut_that_no_longer_exists_keeps_its_page(client, town):
    UnidadFactory(marco=older_frame(), clave="15-099", nombre="YA NO EXISTE", geometria=False)
    page = client.get("/ut/15-099/").content.decode()
    assert "Esta unidad ya no existe" in page


def gone(ground, **facts):
    """The page of a UT of the older frame with this ground, which the town's frame does not have."""
    UnidadFactory(marco=older_frame(), clave="15-099", nombre="YA NO EXISTE", geometria=ground, **facts)


def test_a_ut_that_left_says_when_and_what_stands_on_its_ground(client, town):
    gone(block(400, 0, 200, 400))  # Roma Norte I, and half of Los Padres as far again
    page = client.get("/ut/15-099/").content.decode()
    assert '<time datetime="2019-12-16">' in page
    first, second = page.index('<a href="/ut/08-033/">'), page.index('<a href="/ut/15-003/">')
    assert page.count("50 % de su superficie") == 2
    assert max(first, second) < page.index("Sus vecinas")


def test_a_ut_whose_ground_is_in_no_other_names_the_office(client, town):
    gone(block(900, 900), distrito=DistritoFactory(numero=21, telefono="55 5555 2121"))
    page = client.get("/ut/15-099/").content.decode()
    assert "Ninguna unidad territorial cubre ahora su terreno." in page
    assert 'Pregunta cuál te toca: <a href="/distritos/21/">Dirección Distrital 21</a>' in page
    assert 'href="tel:5555552121"' in page


def test_a_ut_that_left_without_outline_or_office_leads_to_help(client, town):
    gone(False, distrito=None)
    page = client.get("/ut/15-099/").content.decode()
    assert "no sabemos qué unidad cubre ahora su terreno" in page
    assert "/no-encuentro-mi-lugar/?alcaldia=cuauhtemoc" in page


def test_a_ut_that_left_tells_programs_what_stands_on_its_ground(client, town):
    gone(block(500, 0, 200))
    data = client.get("/ut/15-099.json").json()
    assert data["vigente"] is False
    assert {each["clave"]: round(each["parte"], 2) for each in data["relevos"]} == {"15-003": 0.5, "15-004": 0.5}
    assert client.get("/ut/08-033.json").json()["relevos"] == []


@pytest.mark.parametrize(("date_", "status"), [("ayer", 400), ("2020-13-40", 400), ("1990-01-01", 404)])
def test_a_date_that_cannot_be_answered_is_explained(client, town, date_, status):
    response = client.get("/ut/08-033/", {"en": date_})
    assert response.status_code == status
    assert "No cambiamos nada" in response.content.decode()
    assert client.get("/ut/08-033.json", {"en": date_})["Content-Type"] == "application/problem+json"


def test_the_day_is_kept_from_page_to_page(client, town):
    assert "/ut/15-003/?en=2020-05-01" in client.get("/ut/08-033/?en=2020-05-01").content.decode()


def test_the_data_of_an_older_page_are_of_its_day(client, town):
    page = client.get("/ut/08-033/?en=2020-05-01").content.decode()
    for address in ("/ut/08-033.json?en=", "/ut/08-033.geojson?en=", "/distritos/33/?en=", "/alcaldias/?en="):
        assert f"{address}2020-05-01" in page


def test_only_frames_that_have_the_ut_are_offered(client, town):
    UnidadFactory(marco=older_frame(), clave="08-033", geometria=False)
    assert "?en=2016-07-01" in client.get("/ut/08-033/").content.decode()
    assert "?en=2016-07-01" not in client.get("/ut/08-034/").content.decode()


def test_what_left_a_ut_is_told_after_what_stayed_and_leads_there(client, town):
    before = UnidadFactory(marco=older_frame(), clave="08-033", geometria=False)
    frames = {"marco": town, "marco_anterior": before.marco, "relacion": Linaje.Relacion.DIVIDIDA, "anterior": before}
    for clave, part in (("08-033", 0.4), ("08-034", 0.6)):
        unidad = town.unidades.get(clave=clave)
        Linaje.objects.create(**frames, unidad=unidad, parte_anterior=part, parte_nueva=1, cambio_nombre=False)
    page = client.get("/ut/08-033/").content.decode()
    history = page[page.index("Qué ha cambiado") :]
    assert history.index("aquí quedó el 40 %") < history.index("Entregó el 60 %") < history.index("/ut/08-034/")
