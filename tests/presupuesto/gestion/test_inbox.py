"""What waits for whoever draws: the calls whose day has come, and the projects that came after their draw."""

from datetime import timedelta

import pytest

from tests.factories.presupuesto import SALIDA, SORTEO, as_viable, convocado, numerado, unidad, viable

pytestmark = pytest.mark.django_db


def inbox(client):
    return client.get("/gestion/").content.decode()


def test_a_draw_of_today_waits_until_it_is_made(enter):
    convocado(viable(), desde=SORTEO + timedelta(hours=2))
    today, late = inbox(enter("od", SORTEO)).split("Vencido")
    assert "1 sorteo por hacer" in today
    assert "sorteo por hacer" not in late


def test_a_draw_whose_day_went_by_is_late(enter):
    convocado(viable())
    assert "1 sorteo por hacer" in inbox(enter("od", SORTEO)).split("Vencido")[1]


def test_what_is_called_for_another_day_or_drawn_does_not_wait(enter):
    convocado(viable())
    assert "por hacer" not in inbox(enter("od", SALIDA))
    numerado(unidad=unidad("08-034"), geometria=None)
    assert "1 sorteo por hacer" in inbox(enter("od", SORTEO))


def test_a_project_that_became_viable_after_the_draw_waits_for_its_number(enter):
    numerado()
    client = enter("od", SORTEO)
    assert "por recibir número" not in inbox(client)
    as_viable()
    assert "1 proyecto por recibir número" in inbox(client)
    assert "por recibir número" not in inbox(enter("od", SORTEO.replace(month=6, day=20)))


@pytest.mark.parametrize("who", ["capturista", "central", "od_ajena", "consejeria"])
def test_nobody_else_is_told(enter, who):
    convocado(viable())
    numerado(unidad=unidad("08-034"), geometria=None)
    as_viable(unidad=unidad("08-034"), geometria=None)
    page = inbox(enter(who, SORTEO))
    assert "por hacer" not in page
    assert "por recibir número" not in page


@pytest.mark.usefixtures("believing")
def test_it_asks_the_same_for_one_as_for_many(enter, django_assert_max_num_queries):
    convocado(viable())
    client = enter("od", SORTEO)
    inbox(client)
    with django_assert_max_num_queries(60) as few:
        inbox(client)
    convocado(as_viable(unidad=unidad("08-034"), geometria=None))
    as_viable()
    with django_assert_max_num_queries(len(few)):
        inbox(client)
