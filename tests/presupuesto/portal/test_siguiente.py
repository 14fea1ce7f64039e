"""What everyone reads that comes next: what can still be done and until when, and nothing else."""

from datetime import timedelta

import pytest

from tequio.presupuesto.actions.redictaminar import redictaminar
from tests.factories.presupuesto import (
    ACLARACIONES,
    DICTAMINACION,
    DISTRITAL,
    SALIDA,
    SEGUNDA_SALIDA,
    SORTEO,
    dictaminado,
    en_aclaracion,
    fresh,
    no_viable,
    opinion,
    ratificado,
    registrado,
    remitidos,
)

pytestmark = pytest.mark.django_db
TERM = "A más tardar el"


def page_of(client, proyecto):
    return client.get(f"/proyectos/{proyecto.slug}/").content.decode()


def test_a_no_says_until_when_it_may_be_answered_and_where(client, at):
    proyecto = no_viable()
    at(ACLARACIONES)
    page = page_of(client, proyecto)
    assert "escrito de aclaración" in page
    assert "miércoles 3 de mayo de 2028" in page.split(TERM)[1]
    assert 'href="/presupuesto/mio/"' in page


def test_before_the_stage_opens_it_says_from_when(client, at):
    proyecto = no_viable()
    at(SALIDA)
    assert "lunes 1 de mayo de 2028" in page_of(client, proyecto).split("Podrá hacerse desde el")[1]


def test_a_no_that_may_not_be_answered_any_more_says_nothing_of_it(client, at):
    proyecto = no_viable()
    at(SEGUNDA_SALIDA)
    page = page_of(client, proyecto)
    assert "Razones sobre juridica." in page
    assert "Qué sigue" not in page


def test_after_a_second_no_only_the_court_is_left_and_not_after_the_draws(client, at):
    proyecto = ratificado()
    at(SEGUNDA_SALIDA)
    page = page_of(client, proyecto)
    assert "Impugnar ante el Tribunal" in page
    assert "/presupuesto/mio/" not in page
    at(SORTEO + timedelta(days=3))
    assert "Qué sigue" not in page_of(client, proyecto)


def test_a_term_that_passed_is_said_to_have_passed(client, at):
    [proyecto] = remitidos(registrado())
    at(DICTAMINACION)
    assert TERM in page_of(client, proyecto)
    at(fresh(proyecto).vence_at + timedelta(seconds=1))
    page = page_of(client, proyecto)
    assert "El plazo ya pasó" in page
    assert TERM not in page


def test_an_opinion_that_came_and_is_under_embargo_changes_nothing_of_what_comes_next(client, at):
    def next_of(proyecto):
        return page_of(client, proyecto).split("De qué se trata")[0].split("Qué sigue")[1]

    [waiting] = remitidos(registrado())
    judged = dictaminado()
    at(DICTAMINACION)
    assert TERM in next_of(waiting)
    assert next_of(judged) == next_of(waiting)


def test_no_term_runs_for_a_second_opinion(client, at):
    proyecto = en_aclaracion()
    redictaminar(proyecto, opinion(proyecto), by=DISTRITAL, now=ACLARACIONES)
    at(ACLARACIONES)
    page = page_of(client, proyecto)
    assert TERM not in page
    assert "El plazo" not in page
