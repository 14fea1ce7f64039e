"""Staff's pages of the calendar of invitations and of the lists."""

import pytest

from tequio.presupuesto.actions.asignar_numero import asignar_numero
from tequio.presupuesto.actions.cancelar_sorteo import cancelar_sorteo
from tequio.presupuesto.actions.publicar_lista import publicar_lista
from tequio.presupuesto.models import Invitacion, ListaOpinados, Sorteo
from tests.factories.presupuesto import (
    CENTRAL,
    DISTRITAL,
    SALIDA,
    SORTEO,
    as_viable,
    causa,
    numerado,
    unidad,
    viable,
)

pytestmark = pytest.mark.django_db
CALENDAR = "/gestion/sorteos/calendario/"
LISTS = "/gestion/sorteos/listas/"
FACTS = {"unidades": ["2028/08-033"], "fecha": "2028-05-08", "hora": "10:00", "minutos": "15", "lugar": "Calle 5"}


def test_who_signs_for_the_district_calls_the_draws(enter):
    viable()
    as_viable(unidad=unidad("08-034"), geometria=None)
    client = enter("od", SALIDA)
    assert client.post(CALENDAR, FACTS | {"unidades": ["2028/08-034", "2028/08-033"]}).status_code == 302
    assert [each.unidad for each in Invitacion.objects.order_by("cita_at")] == ["08-033", "08-034"]
    assert "IECM-DD33-CI-000001/2028" in client.get(CALENDAR).content.decode()


def test_what_cannot_be_keeps_what_was_typed_and_says_why(enter):
    viable()
    answer = enter("od", SALIDA).post(CALENDAR, FACTS | {"fecha": "2028-05-20"})
    assert answer.status_code == 422
    assert "fuera de los días de sorteo" in answer.content.decode()
    assert 'value="Calle 5"' in answer.content.decode()


@pytest.mark.parametrize("who", ["capturista", "central", "od_ajena"])
def test_nobody_else_calls_them(enter, who):
    viable()
    enter(who, SALIDA).post(CALENDAR, FACTS)
    assert Invitacion.objects.count() == 0


def test_the_centre_sees_the_calendars_and_no_form(enter):
    viable()
    enter("od", SALIDA).post(CALENDAR, FACTS)
    page = enter("central", SALIDA).get(CALENDAR).content.decode()
    assert "IECM-DD33-CI-000001/2028" in page
    assert "Convocar" not in page


def test_a_list_of_a_unit_and_one_of_the_district_are_published(enter):
    numerado()
    client = enter("od", SORTEO)
    assert client.post(LISTS, {"lista": "2028/08-033"}).status_code == 302
    assert client.post(LISTS, {"lista": "2028"}).status_code == 302
    assert {*ListaOpinados.objects.values_list("unidad", flat=True)} == {"08-033", ""}
    again = client.post(LISTS, {"lista": "2028"})
    assert again.status_code == 422
    assert "ya dice esto mismo" in again.content.decode()


@pytest.mark.parametrize("asked", ["", "2028/15-003", "2099", "x/y/z"])
def test_a_list_of_what_is_not_here_is_refused(enter, asked):
    numerado()
    assert enter("od", SORTEO).post(LISTS, {"lista": asked}).status_code == 403


@pytest.mark.parametrize("who", ["central", "capturista", "od_ajena"])
def test_nobody_else_publishes_a_list(enter, who):
    numerado()
    assert enter(who, SORTEO).post(LISTS, {"lista": "2028"}).status_code == 403
    assert ListaOpinados.objects.count() == 0


@pytest.mark.parametrize("page", [CALENDAR, LISTS])
def test_the_pages_stand_without_a_single_project(enter, page):
    assert enter("od").get(page).status_code == 200


def listed(clave=""):
    """A numbered project whose list was published."""
    proyecto = numerado()
    publicar_lista(proyecto.ejercicio, proyecto.distrito, clave, by=DISTRITAL, now=SORTEO)
    return proyecto


def text(client):
    return client.get(LISTS).content.decode()


def test_a_list_that_says_the_numbers_of_today_is_not_offered_again(enter):
    listed("08-033")
    page = text(enter("od", SORTEO))
    assert "al día" in page
    assert "desactualizada" not in page
    assert "Publicar su lista" not in page


@pytest.mark.parametrize("clave", ["08-033", ""], ids=["its own", "its district's"])
@pytest.mark.parametrize("who", ["od", "central"])
def test_a_number_that_came_later_makes_a_list_old(enter, clave, who):
    listed(clave)
    asignar_numero(as_viable(), causa(), by=DISTRITAL, now=SORTEO)
    page = text(enter(who, SORTEO))
    assert "1 lista ya no dice los números de hoy" in page
    assert "desactualizada" in page.split("Listas publicadas")[1]
    assert "Distrito 33: 1" in page


def test_a_draw_that_was_cancelled_makes_a_list_old(enter):
    listed("08-033")
    cancelar_sorteo(Sorteo.objects.get(), motivo="Error", by=CENTRAL, now=SORTEO)
    assert "desactualizada" in text(enter("od", SORTEO)).split("Listas publicadas")[1]


def test_a_unit_without_a_list_says_so_and_one_in_that_of_its_district_too(enter):
    proyecto = numerado()
    client = enter("od", SORTEO)
    page = text(client)
    assert "sin lista" in page
    assert "Distrito 33: 1" in page
    publicar_lista(proyecto.ejercicio, proyecto.distrito, by=DISTRITAL, now=SORTEO)
    page = text(client)
    assert "Está en la lista del distrito" in page
    assert "Distrito 33" not in page


@pytest.mark.usefixtures("believing")
def test_the_lists_ask_the_same_for_one_as_for_many(enter, django_assert_max_num_queries):
    proyecto = listed("08-033")
    client = enter("od", SORTEO)
    text(client)
    with django_assert_max_num_queries(30) as few:
        text(client)
    publicar_lista(proyecto.ejercicio, proyecto.distrito, by=DISTRITAL, now=SORTEO)
    for _ in range(3):
        asignar_numero(as_viable(), causa(), by=DISTRITAL, now=SORTEO)
    with django_assert_max_num_queries(len(few)):
        text(client)
