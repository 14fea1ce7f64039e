"""Home, map, help: what every visitor meets first."""

import pytest

from tequio.territorio.locator import loading
from tequio.territorio.models import DistritoAlcaldia

pytestmark = pytest.mark.django_db
PUBLIC = ["/", "/mapa/", "/no-encuentro-mi-lugar/", "/ut/", "/ut/08-033/", "/alcaldias/", "/distritos/"]


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_are_cacheable_and_set_no_cookie(client, town, path):
    response = client.get(path)
    assert response.status_code == 200
    assert not response.cookies
    assert "s-maxage" in response["Cache-Control"]
    assert client.get(path, headers={"if-none-match": response["ETag"]}).status_code == 304


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_stay_within_twelve_queries(client, town, path, django_assert_max_num_queries):
    client.get("/distritos/33/")  # the picture of the frame and its files are made once a process
    client.get("/en/")
    with django_assert_max_num_queries(12):
        client.get(path)


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_live_in_english_too(client, town, path):
    response = client.get(f"/en{path}")
    assert response.status_code == 200
    assert '<html lang="en">' in response.content.decode()


def test_a_new_version_of_the_frame_renews_the_pages(client, town):
    before = client.get("/ut/08-033/").content.decode()
    town.unidades.filter(clave="08-033").update(poblacion=999)
    town.version += 1
    town.save()
    loading.forget()
    after = client.get("/ut/08-033/").content.decode()
    assert "999 habitantes" not in before
    assert "999 habitantes" in after


def test_without_any_frame_the_home_page_says_so(client, db):
    response = client.get("/")
    assert response.status_code == 503
    assert "Todavía no hay ningún marco geográfico publicado" in response.content.decode()


@pytest.fixture
def office(town):
    """The district office that serves La Magdalena Contreras."""
    unidad = town.unidades.get(clave="08-033")
    facts = {"marco": town, "distrito": unidad.distrito, "alcaldia": unidad.alcaldia}
    return DistritoAlcaldia.objects.create(**facts, cabecera=True).distrito


def test_help_names_the_offices_of_an_alcaldia(client, town):
    page = client.get("/no-encuentro-mi-lugar/", {"alcaldia": "cuauhtemoc"}).content.decode()
    assert "Direcciones distritales que atienden Cuauhtémoc" in page


def test_help_gives_the_name_of_an_office_to_its_card_and_not_again_as_a_fact(client, office):
    page = client.get("/no-encuentro-mi-lugar/", {"alcaldia": "la-magdalena-contreras"}).content.decode()
    assert f"<h3>{office}</h3>" in page
    assert "Te atiende" not in page
    assert f'<a href="/distritos/{office.numero}/">Qué unidades atiende la {office}</a>' in page


def test_the_page_of_a_district_does_not_say_that_it_attends_itself(client, town):
    assert "Te atiende" not in client.get("/distritos/33/").content.decode()


def test_fictitious_data_are_labelled(client, town):
    town.ficticio = True
    town.save()
    assert "Datos ficticios." in client.get("/").content.decode()


def test_the_service_worker_is_a_script_at_the_root(client, db):
    response = client.get("/service-worker.js")
    assert response["Content-Type"] == "text/javascript"
    assert response["Cache-Control"] == "no-cache"
