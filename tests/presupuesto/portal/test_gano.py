"""A project that won leads to its row among the winners, and the row to the project."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tequio.presupuesto.models import Proyecto
from tests.factories.presupuesto import fresh, ganador, numerado, put, registrado

pytestmark = pytest.mark.django_db
PAGE = "/presupuesto/ganadores/"
NAME = "LUMINARIAS  EN EL PARQUE."


def page_of(client, proyecto):
    return client.get(f"/proyectos/{proyecto.slug}/").content.decode()


def linked(client, **query):
    return [each["proyecto"] for each in client.get("/presupuesto/ganadores.json", query).json()["ganadores"]]


def test_each_leads_to_the_other_though_the_name_is_spelled_otherwise(client):
    proyecto, row = numerado(), ganador(nombre=NAME, ejercicio=2028)
    assert f'{PAGE}?unidad=08-033&amp;ejercicio=2028#ganador-{row.pk}"' in page_of(client, proyecto)
    assert client.get(f"/proyectos/{proyecto.slug}.json").json()["gano"] is True
    page = client.get(PAGE).content.decode()
    assert f'<li id="ganador-{row.pk}">' in page
    assert f'href="/proyectos/{proyecto.slug}/"' in page
    assert linked(client) == [f"/proyectos/{proyecto.slug}/"]


@pytest.mark.parametrize(
    "facts", [{"unidad": "15-003"}, {"ejercicio": 2027}, {"nombre": "Luminarias en el parque nuevo"}, {"nombre": ""}]
)
def test_another_unit_year_or_name_is_another_project(client, facts):
    proyecto = numerado()
    ganador(**{"nombre": NAME, "ejercicio": 2028, **facts})
    assert "Este proyecto ganó" not in page_of(client, proyecto)
    assert linked(client) == [None]


def test_of_two_with_one_name_nobody_knows_which_won(client):
    proyecto, other = numerado(), put(registrado(), "NUMERADO")
    ganador(nombre=NAME, ejercicio=2028)
    assert linked(client) == [None]
    for each in (proyecto, other):
        assert "Este proyecto ganó" not in page_of(client, each)


def test_what_was_not_voted_did_not_win(client):
    proyecto = put(registrado(), "NO_VIABLE")
    ganador(nombre=NAME, ejercicio=2028)
    assert "Este proyecto ganó" not in page_of(client, proyecto)
    assert linked(client) == [None]


def test_thirty_projects_and_winners_cost_what_one_does(client):
    def asked(moment):
        with CaptureQueriesContext(connection) as found:
            client.get(PAGE, {"n": moment})  # another address: nothing is kept
        return len(found)

    proyecto = numerado()
    ganador(nombre=NAME, ejercicio=2028)
    client.get(PAGE)  # what is asked once in a process
    few = asked(1)
    for number in range(30):
        copy = fresh(registrado(nombre=f"Luminarias {number}"))
        Proyecto.objects.filter(pk=copy.pk).update(estado="NUMERADO", numero=100 + number)
        ganador(nombre=f"Luminarias {number}", ejercicio=2028)
    assert asked(2) == few
    assert f"/proyectos/{proyecto.slug}/" in linked(client)
