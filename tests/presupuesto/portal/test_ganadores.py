"""What won in other years, for everyone; and examples of it beside the help of whoever proposes."""

from copy import copy

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tequio.presupuesto.models import ProyectoGanador
from tequio.presupuesto.queries.ganadores import ejemplos
from tests.factories.presupuesto import UNIDAD, ganador

from .conftest import ANSWERS, step

pytestmark = pytest.mark.django_db
PAGE = "/presupuesto/ganadores/"


def text(client, **query):
    return client.get(PAGE, query).content.decode()


def test_without_winners_the_page_says_so(client):
    assert "Todavía no hay ganadores de otros años" in text(client)


def test_a_winner_says_its_money_its_progress_and_its_source(client):
    ganador(avance="0.9927")
    page = text(client)
    for said in ("Luminarias solares", "Los Padres", "$360,176", "$351,000", "99.27&nbsp;%", "Cuenta inventada"):
        assert said in page


def test_what_is_not_known_is_said_and_is_no_zero(client):
    ganador(nombre="", aprobado=None, ejercido=None, avance=None)
    page = text(client)
    assert "La fuente no dice qué proyecto fue" in page
    assert page.count("no se sabe") == 3
    assert "$0" not in page


def test_what_cannot_be_believed_is_marked(client):
    ganador(ejercido=36_017_220)
    ganador(nombre="Un huerto", ejercido=400_000)
    assert text(client).count("Dato dudoso") == 1


def test_two_sources_are_told_row_by_row(client):
    ganador()
    ganador(ejercicio=2017, fuente="Otra cuenta")
    page = text(client)
    assert "Fuente de los de esta página" not in page
    assert "Otra cuenta" in page


def test_the_page_says_what_the_list_lacks(client):
    ganador(aprobado=None)
    page = text(client)
    assert "Cuánto se aprobó, en 1." in page
    for nothing in (", en 0", "Qué proyecto fue", "Cuánto se gastó", "Cuánto se avanzó"):
        assert nothing not in page
    assert "No hay ninguno de estas alcaldías: " in page
    assert "Cuauhtémoc" in page.split("No hay ninguno")[1]


def test_where_the_list_lacks_nothing_the_page_says_nothing_of_it(client):
    ganador()
    assert "La fuente no dice" not in text(client)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "huertos"}, {"Un huerto"}), ({"q": "alumbrado"}, {"Luminarias solares"}), ({"q": "uerto"}, set()),
        ({"unidad": UNIDAD}, {"Un huerto"}), ({"alcaldia": "cuauhtemoc"}, {"Luminarias solares"}),
        ({"ejercicio": "2017"}, {"Un huerto"}),
        ({"ejercicio": "x", "alcaldia": "x"}, {"Un huerto", "Luminarias solares"}),
    ],
)  # fmt: skip
def test_the_list_narrows(client, query, found):
    ganador(nombre="Un huerto", rubro="Área verde", ejercicio=2017)
    ganador(unidad="15-003")
    told = client.get("/presupuesto/ganadores.json", query).json()
    assert {each["nombre"] for each in told["ganadores"]} == found


def test_as_data_what_is_not_known_is_null(client):
    ganador(avance=None, ejercido=0)
    [row] = client.get("/presupuesto/ganadores.json").json()["ganadores"]
    assert (row["avance"], row["ejercido"], row["aprobado"], row["dudoso"]) == (None, 0, 360176, False)


def test_three_hundred_cost_what_three_do(client):
    def asked(words):
        with CaptureQueriesContext(connection) as found:
            text(client, q=words)  # another address: nothing is kept
        return len(found)

    first = ganador()
    text(client)  # what is asked once in a process
    few = asked("luminaria")
    rows = [copy(first) for _ in range(300)]
    for number, each in enumerate(rows):
        each.pk, each.nombre = None, f"Luminarias {number}"
    ProyectoGanador.objects.bulk_create(rows)
    assert asked("luminarias") == few


def names(unidad=""):
    return [each.nombre for each in ejemplos(unidad)]


def test_examples_are_of_the_unit_then_of_its_alcaldia_then_of_the_city_the_latest_first():
    ganador(nombre="Ciudad", unidad="15-003", ejercicio=2020)
    ganador(nombre="Alcaldía", unidad="08-034")
    ganador(nombre="Vieja", ejercicio=2016)
    ganador(nombre="Nueva", ejercicio=2017)
    assert names(UNIDAD) == ["Nueva", "Vieja", "Alcaldía"]
    assert names() == ["Ciudad", "Alcaldía", "Nueva"]


def test_examples_say_different_things_and_have_a_name():
    ganador(nombre="")
    ganador(nombre="Tinacos", unidad="15-003")
    ganador(nombre="TINACOS", unidad="15-004")
    assert len(names()) == 1


def test_the_help_shows_what_won_and_where_there_is_none_it_says_nothing(client, draft):
    client.post(step(draft, "unidad"), ANSWERS["unidad"])
    pages = ("/presupuesto/proponer/", step(draft, "proyecto"))
    for page in pages:
        assert "Proyectos que ya ganaron" not in client.get(page).content.decode()
    ganador(nombre="De la ciudad", unidad="15-003")
    ganador(nombre="De aquí")
    for page in pages:
        said = client.get(page).content.decode()
        assert "Proyectos que ya ganaron" in said
        assert f'href="{PAGE}"' in said
    assert said.index("De aquí") < said.index("De la ciudad")
