"""Against an opinion: a challenge from the page of its project, and an aclaración that whoever judges can read."""

import pytest

from tequio.impugnaciones.models import Impugnacion
from tequio.impugnaciones.queries import identity
from tequio.presupuesto.actions.acatar_sentencia import acatar_sentencia
from tests.factories.presupuesto import (
    ACLARACIONES,
    CENTRAL,
    SORTEO,
    challenged,
    en_aclaracion,
    fresh,
    no_viable,
    presentado,
)

pytestmark = pytest.mark.django_db
DEMANDA = {
    "expediente": "TECDMX-JEL-300/2028", "presentada_el": "2028-05-01", "responsable": "ALCALDIA",
    "acto": "Dictamen", "promovente": "CIUDADANIA", "nota": "",
}  # fmt: skip


def one(proyecto, acto=""):
    return f"/gestion/proyectos/{proyecto.codigo}/{acto}{'/' if acto else ''}"


@pytest.mark.parametrize("who", ["od", "capturista", "central"])
def test_a_challenge_is_entered_from_the_page_of_its_project(enter, who):
    proyecto = no_viable()
    client = enter(who, ACLARACIONES)
    assert "Registrar una impugnación" in client.get(one(proyecto)).content.decode()
    assert client.get(one(proyecto, "impugnar")).status_code == 200
    assert client.post(one(proyecto, "impugnar"), DEMANDA).status_code == 302
    found = Impugnacion.objects.get()
    assert (found.objetos.get().clase, found.objetos.get().clave) == identity(proyecto)
    assert found.distrito_id == 33
    assert found.expediente in client.get(one(proyecto)).content.decode()


@pytest.mark.parametrize("who", ["od_ajena", "alcaldia", "consejeria"])
def test_nobody_else_enters_one(enter, who):
    proyecto = no_viable()
    client = enter(who, ACLARACIONES)
    assert client.post(one(proyecto, "impugnar"), DEMANDA).status_code == 404
    assert not Impugnacion.objects.exists()


def test_a_challenge_that_is_wrong_keeps_what_was_typed(enter):
    proyecto = no_viable()
    failed = enter("od", ACLARACIONES).post(one(proyecto, "impugnar"), DEMANDA | {"expediente": "nada"})
    assert failed.status_code == 422
    assert 'value="nada"' in failed.content.decode()


def test_before_it_has_a_folio_there_is_nothing_to_challenge(enter):
    assert enter("od").get(one(presentado(), "impugnar")).status_code == 404


def test_whoever_judges_again_reads_the_aclaracion(enter):
    proyecto = en_aclaracion()
    for who in ("alcaldia", "od", "central"):
        assert "El predio sí es público." in enter(who, ACLARACIONES).get(one(proyecto)).content.decode(), who
    judged = enter("alcaldia", ACLARACIONES).get(one(proyecto, "redictaminar"))
    assert "El predio sí es público." in judged.content.decode()
    assert "El predio" not in enter("consejeria", ACLARACIONES).get(one(proyecto)).content.decode()


def test_the_cause_of_a_number_that_follows_a_ruling_is_written_already(enter):
    proyecto = no_viable()
    acatar_sentencia(proyecto, impugnacion=challenged(proyecto, "REVOCA"), by=CENTRAL, now=ACLARACIONES)
    page = enter("od", SORTEO).get(one(fresh(proyecto), "asignar_numero")).content.decode()
    assert 'value="TECDMX-JEL-259/2028"' in page
    assert f'value="{ACLARACIONES:%Y-%m-%d}"' in page
