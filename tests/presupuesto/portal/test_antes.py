"""Once the consultation of an edition was held, its projects are told as past, everywhere and at the same price."""

from datetime import UTC, datetime

import pytest

from tequio.presupuesto.states import EstadoProyecto
from tequio.presupuesto.wording import DESPUES, SIGUIENTE, dicho
from tests.factories.presupuesto import SORTEO, numerado, put, registrado

pytestmark = pytest.mark.django_db
DESPUES_DE_TODO = datetime(2028, 6, 5, 18, tzinfo=UTC)


@pytest.fixture
def drawn(at):
    found = numerado()
    at(SORTEO)
    return found


def told(client, path):
    return client.get(path).content.decode()


def test_before_the_consultation_a_project_goes_to_it(client, drawn):
    page = told(client, f"/proyectos/{drawn.slug}/")
    assert "Va a la consulta" in page
    assert "Qué sigue" in page


def test_after_the_consultation_it_went_and_nothing_follows(client, drawn, at):
    at(DESPUES_DE_TODO)
    page = told(client, f"/proyectos/{drawn.slug}/")
    assert "Fue a la consulta" in page
    assert "Qué sigue" not in page
    assert "Votar" not in page


@pytest.mark.parametrize("state", SIGUIENTE)
def test_nothing_follows_in_any_state(client, at, state):
    proyecto = put(registrado(), state)
    at(DESPUES_DE_TODO)
    if proyecto.slug:
        assert "Qué sigue" not in told(client, f"/proyectos/{proyecto.slug}/")


def test_an_opinion_under_embargo_is_past_as_any_that_was_under_review():
    hidden, seen = EstadoProyecto.DICTAMINADO, EstadoProyecto.EN_DICTAMINACION
    assert dicho(hidden, concluida=True) == dicho(seen, concluida=True)


def test_every_state_that_waits_for_something_has_words_for_when_it_passed():
    assert set(SIGUIENTE) <= set(DESPUES)


def beyond_filters(text):
    """Filters offer the states of every year by one name."""
    return text.rpartition("</form>")[2]


@pytest.mark.parametrize(
    "path",
    ["/proyectos/?n=1", "/proyectos.json", "/proyectos/puntos.json", "/proyectos/cifras/", "/proyectos/cifras.json"],
)
def test_the_list_the_points_and_the_figures_say_the_same(client, drawn, at, path):
    assert "Va a la consulta" in beyond_filters(told(client, path))
    at(DESPUES_DE_TODO)
    after = beyond_filters(told(client, path))
    assert "Fue a la consulta" in after
    assert "Va a la consulta" not in after


def test_the_moment_at_which_the_stage_ends_changes_the_page_that_was_kept(client, drawn, at):
    at(datetime(2028, 6, 5, 5, 59, 59, tzinfo=UTC))
    assert "Va a la consulta" in told(client, f"/proyectos/{drawn.slug}.json")
    at(datetime(2028, 6, 5, 6, 0, 1, tzinfo=UTC))
    assert "Fue a la consulta" in told(client, f"/proyectos/{drawn.slug}.json")


def test_on_ones_own_page_it_is_past_too(client, drawn, at):
    at(DESPUES_DE_TODO)
    page = told(client, f"/presupuesto/mio/?folio={drawn.codigo}&llave={drawn.proponente.llave}")
    assert "Estuvo en la consulta con su número." in page
    assert "Qué sigue" not in page
