"""The page from which the opinions come out: what would, what is missing, and that it was meant."""

import pytest

from tequio.presupuesto.actions.programar_salida import programar_salida
from tequio.presupuesto.models import SalidaDictamenes
from tests.factories.presupuesto import (
    CENTRAL,
    DICTAMINACION,
    SALIDA,
    dictaminado,
    en_aclaracion,
    fresh,
    registrado,
    remitidos,
    unidad,
)

pytestmark = pytest.mark.django_db
PAGE = "/gestion/dictamenes/"


def programada(proyecto, vuelta=1, when=SALIDA):
    return programar_salida(proyecto.edicion, vuelta, programada_at=when, by=CENTRAL, now=DICTAMINACION)


def text(client):
    return client.get(PAGE).content.decode()


def test_it_says_how_many_would_come_out_and_of_how_many_the_opinion_is_missing(enter):
    programada(dictaminado())
    remitidos(registrado(), registrado())
    remitidos(registrado(unidad=unidad("15-003"), geometria=None))
    page = text(enter("central", SALIDA))
    assert "Hay 1 dictamen recibido que saldría." in page
    assert "De 3 proyectos" in page
    assert page.index("La Magdalena Contreras: 2") < page.index("Cuauhtémoc: 1")


def test_of_the_second_round_it_counts_who_answered(enter):
    proyecto = en_aclaracion()
    programada(proyecto, vuelta=2)
    page = text(enter("central", SALIDA))
    assert "Los que siguen a una aclaración, Presupuesto participativo 2028" in page
    assert "La Magdalena Contreras: 1" in page


def test_before_their_moment_there_is_nothing_to_press(enter):
    programada(dictaminado())
    page = text(enter("central", DICTAMINACION))
    assert "Salen solos el" in page
    assert "Publicar ahora" not in page


def test_without_saying_yes_nothing_comes_out(enter):
    proyecto = dictaminado()
    salida = programada(proyecto)
    answer = enter("central", SALIDA).post(PAGE, {"publicar": salida.pk})
    assert answer.status_code == 422
    assert "Marca que sí para publicarlos." in answer.content.decode()
    assert fresh(proyecto).estado == "DICTAMINADO"


def test_afterwards_it_says_how_many_came_out_and_when(enter):
    salida = programada(dictaminado())
    client = enter("central", SALIDA)
    page = client.post(PAGE, {"publicar": salida.pk, "confirmo": "on"}, follow=True).content.decode()
    assert "Salió 1 dictamen el domingo 30 de abril de 2028 a las 12:00." in page
    assert '<td class="number">1</td>' in page


def test_from_a_page_that_grew_old_it_says_that_they_came_out(enter):
    salida = programada(dictaminado())
    client = enter("central", SALIDA)
    client.post(PAGE, {"publicar": salida.pk, "confirmo": "on"})
    again = client.post(PAGE, {"publicar": salida.pk, "confirmo": "on"})
    assert again.status_code == 422
    assert "ya salieron, el domingo 30 de abril de 2028" in again.content.decode()


def test_another_date_says_which_one_it_replaces(enter):
    programada(dictaminado())
    client = enter("central", DICTAMINACION)
    assert "la nueva la sustituye" in text(client)
    page = client.post(PAGE, {"vuelta": "1", "programada_at": "2028-05-01T10:00"}, follow=True).content.decode()
    assert "Salen el lunes 1 de mayo de 2028 a las 10:00." in page
    assert "el domingo 30 de abril de 2028 a las 12:00" in page
    assert SalidaDictamenes.objects.count() == 1


@pytest.mark.parametrize("asked", ["", "x", "²", "999"])
def test_a_release_that_does_not_exist_is_not_found(enter, asked):
    programada(dictaminado())
    assert enter("central", SALIDA).post(PAGE, {"publicar": asked, "confirmo": "on"}).status_code == 404


@pytest.mark.usefixtures("believing")
def test_it_asks_the_same_for_one_release_as_for_many(enter, django_assert_max_num_queries):
    proyecto = dictaminado()
    programada(proyecto)
    client = enter("central", SALIDA)
    text(client)
    with django_assert_max_num_queries(30) as few:
        text(client)
    SalidaDictamenes.objects.bulk_create(
        SalidaDictamenes(edicion=proyecto.edicion, vuelta=1, programada_at=SALIDA, publicada_at=SALIDA)
        for _ in range(30)
    )
    with django_assert_max_num_queries(len(few)):
        text(client)
