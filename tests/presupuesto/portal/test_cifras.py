"""The figures of an edition: all that is public, and of persons nothing that could name one."""

import csv
import json
from io import StringIO

import pytest

from tequio.presupuesto.models import Proponente, Proyecto
from tests.factories.presupuesto import dictaminado, persona, presentado, registrado, unidad

pytestmark = pytest.mark.django_db
PAGE = "/proyectos/cifras/"


def told(client, moment=0):
    """``moment``: another address, so that no page that was kept answers."""
    return json.loads(client.get("/proyectos/cifras.json", {"n": moment}).content)["cuadros"]


def table(client, clave):
    return {each["nombre"]: each["proyectos"] for each in told(client)[clave]["cifras"]}


def people(sexes, ages=()):
    """One registered project of each; ``sexes``: how many of each sex."""
    asked = [sexo for sexo, many in sexes.items() for _ in range(many)]
    for place, sexo in enumerate(asked):
        registrado(persona=persona(sexo=sexo, edad=ages[place] if ages else 44))


def test_without_projects_the_page_says_so(client):
    assert "Todavía no hay proyectos que contar" in client.get(PAGE).content.decode()
    assert told(client) == {}


def test_projects_are_counted_by_state_destination_and_place(client):
    registrado()
    registrado(unidad=unidad("15-003"), geometria=None)
    presentado()
    assert table(client, "estado") == {"Registrado": 2}
    assert table(client, "alcaldia") == {"Cuauhtémoc": 1, "La Magdalena Contreras": 1}
    assert table(client, "distrito") == {"09": 1, "33": 1}
    assert sum(table(client, "destino").values()) == 2


def test_an_opinion_under_embargo_counts_as_under_review(client):
    dictaminado(viable=False)
    assert table(client, "estado") == {"En revisión": 1}


def test_of_few_persons_nothing_is_told(client):
    people({"MUJER": 9})
    assert "sexo" not in told(client)
    assert "Sexo de quienes" not in client.get(PAGE).content.decode()


def test_a_group_of_fewer_than_five_is_not_told_nor_can_be_subtracted(client):
    people({"MUJER": 10, "HOMBRE": 8, "NO_BINARIA": 2})
    assert table(client, "sexo") == {
        "Mujeres": 10, "Hombres": None, "Personas no binarias u otra": None, "Prefieren no decirlo": None,
    }  # fmt: skip
    assert "no se dice" in client.get(PAGE).content.decode()


def test_ages_go_in_bands(client):
    people({"MUJER": 20}, ages=[18, 29] * 7 + [30, 44] * 3)
    bands = table(client, "edad")
    assert bands["De 18 a 29 años"] == 14
    assert [name for name, many in bands.items() if many is None] == [
        "Menos de 12 años", "De 12 a 17 años", "De 30 a 44 años", "De 45 a 59 años", "60 años o más",
    ]  # fmt: skip


def test_the_tables_of_persons_move_only_by_whole_batches(client):
    people({"MUJER": 10})
    before = told(client)["sexo"]
    people({"HOMBRE": 9})
    assert told(client, 1)["sexo"] == before
    people({"HOMBRE": 1})
    assert told(client, 2)["sexo"]["total"] == 20


def test_the_csv_leaves_empty_what_may_not_be_told_and_says_why(client):
    people({"MUJER": 18, "NO_BINARIA": 2})
    rows = list(csv.DictReader(StringIO(client.get("/proyectos/cifras.csv").content.decode(), newline="")))
    [few] = [row for row in rows if row["Renglón"] == "Personas no binarias u otra"]
    assert few["Proyectos"] == ""
    assert few["Nota"]
    assert {row["Edición"] for row in rows} == {"2028"}


def test_nothing_narrows_the_tables_of_persons(client):
    people({"MUJER": 10})
    whole = told(client)["sexo"]
    narrowed = client.get("/proyectos/cifras.json?alcaldia=tlalpan&distrito=9&unidad=08-033&edicion=x")
    assert json.loads(narrowed.content)["cuadros"]["sexo"] == whole


@pytest.mark.usefixtures("believing")
def test_figures_cost_the_same_with_many_projects(client, django_assert_max_num_queries):
    people({"MUJER": 10})
    client.get(PAGE)
    with django_assert_max_num_queries(16) as few:
        client.get(f"{PAGE}?edicion=x")
    people({"HOMBRE": 30})
    with django_assert_max_num_queries(len(few) + 3):  # the versions that a change makes it ask for
        client.get(f"{PAGE}?edicion=y")


def test_whoever_is_forgotten_still_counts(client):
    people({"MUJER": 10})
    Proponente.objects.update(nombres="", correo="")
    assert told(client)["sexo"]["total"] == 10 == Proyecto.objects.count()
