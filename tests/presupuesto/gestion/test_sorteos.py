"""The board of draws: what may be pressed is what can be done, and what was cancelled stays in sight."""

import pytest

from tequio.presupuesto.actions.asignar_numero import asignar_numero
from tequio.presupuesto.actions.cancelar_sorteo import cancelar_sorteo
from tequio.presupuesto.actions.desistir import desistir
from tequio.presupuesto.models import Sorteo
from tests.factories.presupuesto import (
    CENTRAL,
    DISTRITAL,
    SALIDA,
    SORTEO,
    as_viable,
    causa,
    comprometido,
    convocado,
    fresh,
    numerado,
    unidad,
    viable,
)

pytestmark = pytest.mark.django_db
BOARD = "/gestion/sorteos/"
AGAIN = "Publicar otra vez el compromiso"


def text(client, where=BOARD):
    return client.get(where).content.decode()


def changed():
    """A draw whose list lost a project after it was bound."""
    first, second = viable(), as_viable()
    sorteo = comprometido(first)
    desistir(second, now=SALIDA)
    return sorteo, second


def test_where_the_list_is_the_one_that_was_bound_there_is_nothing_to_publish_again(enter):
    comprometido(viable())
    page = text(enter("od", SALIDA))
    assert AGAIN not in page
    assert "Publicar el compromiso" not in page


def test_where_the_list_changed_the_commitment_can_be_published_again(enter):
    sorteo, _gone = changed()
    client = enter("od", SORTEO)
    assert AGAIN in text(client)
    assert "La lista cambió" in text(enter("central", SORTEO))
    page = client.post(BOARD, {"fila": "2028/08-033"}, follow=True).content.decode()
    assert "El compromiso de Los Padres quedó publicado." in page
    assert AGAIN not in page
    assert Sorteo.objects.get(pk=sorteo.pk).estado == "CANCELADO"


def test_before_anything_is_read_out_the_page_says_that_the_list_changed(enter):
    sorteo, gone = changed()
    page = text(enter("od", SORTEO), f"{BOARD}{sorteo.pk}/")
    assert f"Ya no están: {gone.folio}." in page
    assert AGAIN in page
    assert "Azar público" not in page


def test_a_draw_of_a_list_that_changed_is_refused_and_says_what_to_do(enter):
    sorteo, _gone = changed()
    answer = enter("od", SORTEO).post(f"{BOARD}{sorteo.pk}/", {"azar": "Lotería 41236"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "publica otra vez el compromiso" in page
    assert "Lotería 41236" in page


def test_before_its_moment_the_page_says_it_and_has_nothing_to_press(enter):
    proyecto = viable()
    convocado(proyecto)
    sorteo = comprometido(proyecto)
    client = enter("od", SALIDA)
    assert "Convocado para el" in text(client)
    page = text(client, f"{BOARD}{sorteo.pk}/")
    assert "lunes 8 de mayo de 2028 a las 10:00" in page
    assert "Azar público" not in page
    assert "Azar público" in text(enter("od", SORTEO), f"{BOARD}{sorteo.pk}/")


def test_a_draw_that_was_cancelled_leads_to_its_proof(enter):
    numerado()
    sorteo = Sorteo.objects.get()
    cancelar_sorteo(sorteo, motivo="Faltó un proyecto", by=CENTRAL, now=SORTEO)
    told = text(enter("od", SORTEO)).split("Cancelados")[1]
    assert f'href="/presupuesto/sorteos/{sorteo.pk}/"' in told
    assert "Faltó un proyecto" in told


def test_a_commitment_that_another_replaced_is_no_cancelled_draw(enter):
    changed()
    comprometido(fresh(as_viable()))
    assert "Cancelados" not in text(enter("od", SORTEO))


def test_central_cancels_a_direct_assignment_alone(enter):
    first = numerado()
    late = asignar_numero(as_viable(), causa(), by=DISTRITAL, now=SORTEO)
    where = f"{BOARD}{late.pk}/cancelar/"
    assert where not in text(enter("od", SORTEO))
    client = enter("central", SORTEO)
    assert where in text(client)
    assert "los demás de la unidad se quedan como están" in text(client, where)
    page = client.post(where, {"motivo": "Era de otra unidad"}, follow=True).content.decode()
    assert "Quedó cancelado, y su prueba sigue a la vista." in page
    assert fresh(first).numero == 1


@pytest.mark.usefixtures("believing")
def test_the_board_asks_the_same_for_one_unit_as_for_many(enter, django_assert_max_num_queries):
    changed()
    client = enter("od", SORTEO)
    text(client)
    with django_assert_max_num_queries(30) as few:
        text(client)
    for clave in ("08-034", "15-003", "15-004"):
        comprometido(as_viable(unidad=unidad(clave), geometria=None))
        as_viable(unidad=unidad(clave), geometria=None)
    with django_assert_max_num_queries(len(few)):
        text(client)
