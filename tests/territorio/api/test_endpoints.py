"""The lists and the single things of the API: the same shapes as the `.json` pages."""

import pytest

from tequio.territorio import queries
from tequio.territorio import representations as shapes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("town")]


def keys(response):
    return [unit["clave"] for unit in response.json()["unidades"]]


def test_the_list_has_every_unit_by_key(ask):
    answer = ask("unidades").json()
    assert (answer["total"], answer["siguiente"], len(answer["unidades"])) == (10, None, 10)
    assert answer["unidades"][0]["clave"] == "08-033"


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"texto": "joya"}, ["12-001", "15-005"]),
        ({"alcaldia": "08"}, ["08-033", "08-034"]),
        ({"alcaldia": "La-Magdalena-Contreras"}, ["08-033", "08-034"]),
        ({"distrito": "12"}, ["15-004", "15-005"]),
        ({"tipo": "PUEBLO"}, ["12-002"]),
        ({"texto": "joya", "alcaldia": "12"}, ["12-001"]),
        ({"texto": "nada"}, []),
    ],
)
def test_filters_narrow_the_list_together(ask, filters, found):
    assert keys(ask("unidades", **filters)) == found


def test_pages_follow_one_another_to_the_end(ask, client):
    seen, response = [], ask("unidades", limit=4)
    while response.json()["siguiente"]:
        seen += keys(response)
        response = client.get(response.json()["siguiente"])
    assert seen + keys(response) == keys(ask("unidades"))


def test_a_page_beyond_the_end_is_empty(ask):
    answer = ask("unidades", offset=50).json()
    assert (answer["unidades"], answer["siguiente"], answer["total"]) == ([], None, 10)


def test_a_unit_is_what_its_page_answers_of_the_territory(ask, client):
    page = client.get("/ut/08-033.json").json()
    assert page.pop("mecanismos")["abiertas"] == []
    assert ask("unidades/08-033").json() == page


def test_a_unit_as_geojson(ask, client):
    response = ask("unidades/08-033.geojson")
    assert response.headers["Content-Type"] == "application/geo+json"
    assert response.json() == client.get("/ut/08-033.geojson").json()


def test_a_unit_without_outline_is_a_feature_without_geometry(ask):
    assert ask("unidades/12-003.geojson").json()["geometry"] is None


def test_the_alcaldias_are_those_of_the_page(ask, client):
    assert ask("alcaldias").json() == client.get("/alcaldias.json").json()


@pytest.mark.parametrize("name", ["08", "la-magdalena-contreras"])
def test_an_alcaldia_by_key_or_name(ask, client, name):
    assert ask(f"alcaldias/{name}").json() == client.get("/alcaldias/la-magdalena-contreras.json").json()


def test_the_districts_are_those_of_the_page(ask, client):
    assert ask("distritos").json() == client.get("/distritos.json").json()


def test_a_district_is_what_its_page_answers(ask, client):
    assert ask("distritos/9").json() == client.get("/distritos/9.json").json()


def test_the_frames(ask):
    assert ask("marcos").json() == {"marcos": [shapes.marco_dict(marco) for marco in queries.marcos_publicados()]}


def test_text_goes_as_it_is_written(ask):
    assert "Cuauhtémoc" in ask("alcaldias/15").content.decode()


def test_an_answer_that_has_not_changed_is_not_sent_again(ask, client):
    etag = ask("alcaldias").headers["ETag"]
    again = client.get("/api/v1/alcaldias", headers={"if-none-match": etag})
    assert (again.status_code, again.headers["Access-Control-Allow-Origin"]) == (304, "*")


def test_a_new_version_of_the_data_is_answered_at_once(ask, town):
    from tequio.territorio.actions.subir_version import subir_version
    from tequio.territorio.locator import forget
    from tequio.territorio.models import UnidadTerritorial

    ask("unidades", texto="08-033")
    UnidadTerritorial.objects.filter(clave="08-033").update(nombre_legible="Otro nombre")
    subir_version(town)
    forget()
    assert ask("unidades", texto="08-033").json()["unidades"][0]["nombre"] == "Otro nombre"
