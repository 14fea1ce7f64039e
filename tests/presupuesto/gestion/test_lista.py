"""The list of the projects of the desk: what narrows it, and what falls due first."""

from datetime import timedelta

import pytest

from tequio.presupuesto.models import Proyecto
from tests.factories.presupuesto import DICTAMINACION, ejercicio, registrado, remitidos, unidad

pytestmark = pytest.mark.django_db
LIST = "/gestion/proyectos/"


def rows(client, **asked):
    """The table of all the projects, once narrowed."""
    return client.get(LIST, asked).content.decode().split("<h2>Todos")[1]


@pytest.fixture
def two(year):
    return registrado(nombre="El de aquí"), registrado(nombre="El de allá", unidad=unidad("15-003"), geometria=None)


@pytest.mark.parametrize(
    "asked",
    [{"distrito": "33"}, {"alcaldia": "la-magdalena-contreras"}, {"unidad": "08-033"}, {"q": "aquí"}],
    ids=["district", "alcaldía", "unit", "words"],
)
@pytest.mark.usefixtures("two")
def test_the_centre_narrows_by_place(enter, asked):
    page = rows(enter("central"), **asked)
    assert "El de aquí" in page
    assert "El de allá" not in page


def test_it_narrows_by_edition(enter, two):
    other = ejercicio(2029)
    Proyecto.objects.filter(pk=two[1].pk).update(edicion=other.edicion, ejercicio=other)
    page = rows(enter("central"), edicion="2028")
    assert "El de aquí" in page
    assert "El de allá" not in page


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("asked", [{"distrito": "x"}, {"alcaldia": "x"}, {"edicion": "1999"}, {"unidad": "x" * 9}])
def test_what_is_not_understood_is_left_out(enter, asked):
    page = rows(enter("central"), **asked)
    assert "El de aquí" in page
    assert "El de allá" in page


def test_who_works_in_one_place_chooses_none(enter):
    registrado()
    page = rows(enter("od"))
    assert 'name="unidad"' in page
    assert 'name="distrito"' not in page
    assert 'name="alcaldia"' not in page


def test_what_falls_due_first_stands_first_and_says_when(enter):
    later, sooner = remitidos(registrado(nombre="Vence después"), registrado(nombre="Vence antes"))
    day = DICTAMINACION + timedelta(days=3)
    Proyecto.objects.filter(pk=later.pk).update(vence_at=day + timedelta(days=1))
    Proyecto.objects.filter(pk=sooner.pk).update(vence_at=day)
    today = enter("alcaldia", DICTAMINACION).get(LIST).content.decode().split("Para hoy")[1].split("Espera de")[0]
    assert today.index("Vence antes") < today.index("Vence después")
    assert "vence el 13/04/2028" in today
