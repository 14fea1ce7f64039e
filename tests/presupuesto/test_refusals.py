"""Every act on a project and on a draw, asked for in every state it does not start from: nothing happens."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from tequio.bitacora.models import Asiento
from tequio.lib.workflow import ActNotOpenError
from tequio.presupuesto import errors
from tequio.presupuesto.actions.acatar_sentencia import acatar_sentencia
from tequio.presupuesto.actions.asignar_numero import asignar_numero
from tequio.presupuesto.actions.cancelar_sorteo import cancelar_sorteo
from tequio.presupuesto.actions.desistir import desistir
from tequio.presupuesto.actions.dictaminar import dictaminar
from tequio.presupuesto.actions.presentar_aclaracion import presentar_aclaracion
from tequio.presupuesto.actions.prevenir_proyecto import prevenir_proyecto
from tequio.presupuesto.actions.redictaminar import redictaminar
from tequio.presupuesto.actions.registrar import registrar
from tequio.presupuesto.actions.remitir_proyectos import remitir_proyectos
from tequio.presupuesto.actions.sortear_unidad import sortear_unidad
from tequio.presupuesto.actions.subsanar import subsanar
from tequio.presupuesto.actions.tener_por_no_presentado import tener_por_no_presentado
from tequio.presupuesto.models import Proyecto, Sorteo
from tequio.presupuesto.states import DE_PUBLICACION, PROYECTO
from tests.factories.presupuesto import (
    ACLARACIONES,
    CENTRAL,
    DICTAMINACION,
    DISTRITAL,
    REGISTRO,
    SORTEO,
    causa,
    challenged,
    comprometido,
    convocado,
    fresh,
    numerado,
    opinion,
    put,
    registrado,
    viable,
)

pytestmark = pytest.mark.django_db
OD = {"by": DISTRITAL}


@pytest.fixture(autouse=True)
def _year(year):
    return year


def assign(proyecto, now):
    numerado()  # the unit has a draw in force
    return lambda: asignar_numero(proyecto, causa(), now=now, **OD)


def obey(proyecto, now):
    ruling = challenged(proyecto, "REVOCA")

    def asked():
        ruling.objetos.update(clave=fresh(proyecto).clave)  # a challenge of this project, whether it has a folio or not
        return acatar_sentencia(proyecto, impugnacion=ruling, by=CENTRAL, now=now)

    return asked


def judge(act):
    def asked(proyecto, now):
        said = opinion(proyecto)
        return lambda: act(proyecto, said, now=now, **OD)

    return asked


def send(proyecto, now):
    return lambda: remitir_proyectos(
        proyecto.edicion, proyecto.alcaldia, [proyecto], oficio="IECM/1", by=CENTRAL, now=now
    )


def simple(act, **facts):
    return lambda proyecto, now: lambda: act(proyecto, now=now, **facts)


# act of one project → a moment at which the calendar lets it happen, and the act with all that it asks for
ACTS: dict[str, tuple[datetime, Callable]] = {
    "prevenir_proyecto": (REGISTRO, simple(prevenir_proyecto, falta="Di en qué calle.", **OD)),
    "subsanar": (REGISTRO, simple(subsanar, texto="En la calle 5.")),
    "tener_por_no_presentado": (REGISTRO, simple(tener_por_no_presentado, **OD)),
    "registrar": (REGISTRO, simple(registrar, **OD)),
    "desistir": (REGISTRO, simple(desistir)),
    "remitir_proyectos": (REGISTRO, send),
    "dictaminar": (DICTAMINACION, judge(dictaminar)),
    "presentar_aclaracion": (ACLARACIONES, simple(presentar_aclaracion, texto="Sí se puede.")),
    "redictaminar": (ACLARACIONES, judge(redictaminar)),
    "acatar_sentencia": (SORTEO, obey),
    "asignar_numero": (SORTEO, assign),
}
OF_A_DRAW = {"sortear_unidad", "cancelar_sorteo"}


def test_no_act_is_forgotten():
    assert set(ACTS) | OF_A_DRAW | DE_PUBLICACION == set(PROYECTO.acts)


@pytest.mark.parametrize("acto", ACTS)
def test_an_act_refuses_every_state_it_does_not_start_from_and_writes_nothing(acto):
    now, prepare = ACTS[acto]
    proyecto = registrado()
    ask = prepare(proyecto, now)
    before = Asiento.objects.count()
    for state in set(Proyecto.Estado) - PROYECTO.acts[acto].sources:
        put(proyecto, state)
        with pytest.raises(ActNotOpenError):
            ask()
        assert fresh(proyecto).estado == state
    assert Asiento.objects.count() == before


def draw_of(state):
    """A draw brought to that state."""
    if state == Sorteo.Estado.COMPROMETIDO:
        return comprometido(viable())
    numerado()
    sorteo = Sorteo.objects.get()
    if state == Sorteo.Estado.CANCELADO:
        cancelar_sorteo(sorteo, motivo="Error", by=CENTRAL, now=SORTEO)
    return sorteo


@pytest.mark.parametrize("state", [Sorteo.Estado.VIGENTE, Sorteo.Estado.CANCELADO])
def test_only_a_list_that_is_bound_is_drawn(state):
    with pytest.raises(ActNotOpenError):
        sortear_unidad(draw_of(state), azar="Lotería", now=SORTEO, **OD)


def test_a_draw_to_which_the_public_was_invited_waits_for_its_moment_and_writes_nothing_before():
    proyecto = viable()
    convocado(proyecto, desde=SORTEO)
    sorteo = comprometido(proyecto)
    before = Asiento.objects.count()
    with pytest.raises(errors.AntesDeSuCitaError, match="martes 9 de mayo de 2028 a las 12:00"):
        sortear_unidad(sorteo, azar="Lotería", now=SORTEO - timedelta(seconds=1), **OD)
    assert Asiento.objects.count() == before
    assert sortear_unidad(sorteo, azar="Lotería", now=SORTEO, **OD).estado == Sorteo.Estado.VIGENTE


def test_the_invitation_that_holds_is_the_latest():
    proyecto = viable()
    convocado(proyecto, desde=SORTEO + timedelta(hours=3))
    convocado(proyecto, desde=SORTEO)
    assert sortear_unidad(comprometido(proyecto), azar="Lotería", now=SORTEO, **OD).estado == Sorteo.Estado.VIGENTE


@pytest.mark.parametrize("state", [Sorteo.Estado.COMPROMETIDO, Sorteo.Estado.CANCELADO])
def test_only_a_draw_in_force_is_cancelled(state):
    with pytest.raises(ActNotOpenError):
        cancelar_sorteo(draw_of(state), motivo="Error", by=CENTRAL, now=SORTEO)
