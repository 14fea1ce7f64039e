"""Projects and draws as open data: never who proposes, never an opinion before its moment, never a secret."""

import csv
import json
from io import StringIO

import pytest

from tequio.datos.datasets.catalogue import BY_KEY
from tequio.presupuesto.actions.sembrar_presupuesto import sembrar_presupuesto
from tequio.privacidad.actions.sembrar_privacidad import sembrar_privacidad
from tests.factories.actors import BY, NOW
from tests.factories.presupuesto import (
    comprometido,
    dictaminado,
    ejercicio,
    ganador,
    no_viable,
    numerado,
    presentado,
    registrado,
    unidad,
    viable,
)


@pytest.fixture(autouse=True)
def _year(town):
    ejercicio()
    sembrar_presupuesto(by=BY, now=NOW)
    sembrar_privacidad(by=BY, now=NOW)


@pytest.fixture
def rows(content):
    def read(address):
        return list(csv.DictReader(StringIO(content(f"/datos/{address}").decode(), newline="")))

    return read


def test_a_project_says_what_where_and_how_much(rows):
    numerado()
    [row] = rows("proyectos.csv")
    assert (row["Distrito"], row["Clave de la UT"], row["Ejercicio"]) == ("33", "08-033", "2028")
    assert (row["Folio"], row["Estado"], row["Número del Proyecto"]) == ("IECM-DD33-000001/2028", "numerado", "1")
    assert row["Costo estimado"] == "250000.00"


@pytest.mark.parametrize("suffix", ["csv", "json", "geojson", "jsonl"])
def test_who_proposes_is_in_no_file(content, suffix):
    registrado()
    told = content(f"/datos/proyectos.{suffix}").decode()
    assert "Luminarias" in told
    assert "Jacinta" not in told
    assert "example.org" not in told


def test_no_column_comes_from_who_proposes():
    sources = [str(field.source) for field in BY_KEY["proyectos"].fields]
    assert [each for each in sources if "proponente" in each] == []


def test_what_has_no_folio_is_not_there(rows):
    presentado()
    assert rows("proyectos.csv") == []


def test_an_opinion_under_embargo_is_under_review_in_every_way_of_asking(rows):
    dictaminado(viable=False)
    [row] = rows("proyectos.csv")
    assert row["Estado"] == "en dictaminación"
    assert len(rows("proyectos.csv?estado=EN_DICTAMINACION")) == 1
    assert rows("proyectos.csv?estado=NO_VIABLE") == []


def test_a_state_that_nobody_may_ask_for_is_refused(client):
    assert client.get("/datos/proyectos.csv?estado=DICTAMINADO").status_code == 400


def test_a_published_opinion_is_told(rows):
    no_viable()
    assert [row["Estado"] for row in rows("proyectos.csv?estado=NO_VIABLE")] == ["no viable"]


def test_a_project_is_a_point(content):
    proyecto = registrado()
    [feature] = json.loads(content("/datos/proyectos.geojson"))["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [proyecto.lon, proyecto.lat]}
    assert feature["id"] == proyecto.folio


def test_projects_narrow_by_alcaldia_and_year(rows):
    registrado()
    registrado(unidad=unidad("15-003"), geometria=None)
    assert [row["Clave de la UT"] for row in rows("proyectos.csv?alcaldia=cuauhtemoc&ejercicio=2028")] == ["15-003"]


def test_a_draw_that_is_bound_keeps_its_secret(rows, content):
    sorteo = comprometido(viable())
    [row] = rows("sorteos.csv")
    assert (row["Estado"], row["Compromiso"], row["Secreto revelado"]) == ("comprometido", sorteo.compromiso, "")
    assert sorteo.secreto not in content("/datos/sorteos.json").decode()


def test_a_draw_that_was_held_shows_all_that_proves_it(rows):
    proyecto = numerado()
    sorteo = proyecto.numeros.get().sorteo
    [row] = rows("sorteos.csv?alcaldia=la-magdalena-contreras")
    assert (row["Sorteo"], row["Secreto revelado"], row["Azar público"]) == (
        str(sorteo.pk), sorteo.revelado, "Lotería 1234",
    )  # fmt: skip
    assert row["Demarcación Territorial"] == "La Magdalena Contreras"
    assert rows("sorteos.csv?alcaldia=tlalpan") == []


def test_what_won_says_what_is_known_and_leaves_the_rest_empty(rows):
    ganador(avance=None)
    ganador(unidad="15-003", ejercicio=2017)
    [row] = rows("ganadores.csv?alcaldia=la-magdalena-contreras&ejercicio=2018")
    assert (row["Clave de la UT"], row["Proyecto ganador"], row["Avance"]) == ("08-033", "Luminarias solares", "")
    assert (row["Monto aprobado"], row["Fuente"]) == ("360176.00", "Cuenta inventada")
