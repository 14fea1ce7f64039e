"""People × states × stages, multiplied: what each person is offered for a project at each moment, also where a stage
was extended or opened again in one district."""

from datetime import date, datetime, time, timedelta

import pytest

from tequio.cuentas.roles import OD, Rol
from tequio.lib.plazos import CIUDAD
from tequio.mecanismos.actions.abrir_ventana import abrir_ventana
from tequio.mecanismos.actions.ampliar_etapa import ampliar_etapa
from tequio.mecanismos.actions.cerrar_ventana import cerrar_ventana
from tequio.mecanismos.queries import standings
from tequio.presupuesto.actions.presentar import presentar
from tequio.presupuesto.calendar import ABRE, is_open
from tequio.presupuesto.errors import EtapaCerradaError
from tequio.presupuesto.gestion.steps import PASOS, open_steps
from tequio.presupuesto.models import Proyecto
from tequio.presupuesto.queries.personas import mio
from tequio.presupuesto.states import CORREGIBLES, EstadoProyecto
from tests.factories.actors import BY
from tests.factories.presupuesto import DICTAMINACION, REGISTRO, presentado, put, registrado, solicitud, unidad

from .test_states import CENTRAL as CENTRALES
from .test_states import DD, FIRMA, LIFE, MOMENTS, charged

pytestmark = pytest.mark.django_db
JUDGES = DD | {"ALCALDIA_ODA"}
# step of the desk → who takes it on the ground of the project
STEPS = {
    "registrar": DD, "corregir_captura": DD, "prevenir_proyecto": DD, "subsanar": DD, "tener_por_no_presentado": DD,
    "presentar_aclaracion": DD, "desistir": DD, "dictaminar": JUDGES, "redictaminar": JUDGES,
    "corregir_dictamen": JUDGES,
    "acatar_sentencia": CENTRALES, "asignar_numero": FIRMA,
}  # fmt: skip
OF_THE_PERSON = {"subsanar", "presentar_aclaracion", "desistir"}


@pytest.fixture(autouse=True)
def _year(year):
    return year


def noon(day):
    return datetime.combine(day, time(12), tzinfo=CIUDAD)


def at_work(rol, day, **ground):
    who = charged(rol, **ground)
    return type(who)(who.persona, noon(day), who.encargos)


@pytest.fixture
def here():
    """A project of district 9 and alcaldía 15 that came on paper."""
    found = registrado(unidad=unidad("15-003"), geometria=None)
    found.canal = Proyecto.Canal.PRESENCIAL
    return found


def may_happen(state, day):
    found = {*LIFE[state]} & MOMENTS[day]
    if state == EstadoProyecto.DICTAMINADO and "dictaminar" in MOMENTS[day]:
        found |= {"corregir_dictamen"}
    return found | {"corregir_captura"} if state in CORREGIBLES and "registrar" in MOMENTS[day] else found


def test_every_step_of_the_desk_has_its_people():
    assert set(STEPS) == set(PASOS)


@pytest.mark.parametrize("day", MOMENTS, ids=str)
def test_each_person_is_offered_what_state_stage_and_charge_allow_and_nothing_else(here, day):
    for here.estado in EstadoProyecto:
        for rol in Rol:
            expected = {acto for acto in may_happen(here.estado, day) if rol.value in STEPS.get(acto, ())}
            assert set(open_steps(at_work(rol, day), here)) == expected, (here.estado, rol)


@pytest.mark.parametrize("rol", [*sorted(OD), Rol.ALCALDIA_ODA])
def test_on_another_ground_nothing_is_offered(here, rol):
    for here.estado in EstadoProyecto:
        for day in MOMENTS:
            assert not open_steps(at_work(rol, day, distrito=14, alcaldia="08"), here), (here.estado, day)


@pytest.mark.parametrize("day", MOMENTS, ids=str)
def test_whoever_proposes_is_offered_their_own_acts_and_nothing_else(day):
    proyecto = presentado()
    for state in EstadoProyecto:
        offered = mio(put(proyecto, state).codigo, proyecto.proponente.llave, noon(day)).actos
        assert set(offered) == {*LIFE[state]} & MOMENTS[day] & OF_THE_PERSON, state


# A stage that closed, open again in one district: what it adds there
WINDOWS = {
    ("registro", "2028-04-15"): {"presentar", "recibir_proyecto"},
    ("dictaminacion", "2028-05-09"): {
        "prevenir_proyecto", "subsanar", "registrar", "remitir_proyectos", "dictaminar",
    },
    ("aclaraciones", "2028-05-09"): {"presentar_aclaracion"},
    ("sorteo", "2028-05-20"): {
        "sortear_unidad", "desistir", "redictaminar", "comprometer_sorteo", "convocar_sorteos",
    },
}  # fmt: skip


@pytest.mark.parametrize(("stage", "day"), WINDOWS)
def test_a_window_opens_the_acts_of_its_stage_in_its_district_and_nowhere_else(year, stage, day):
    now = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=CIUDAD)
    abrir_ventana(year.edicion.etapas.get(tipo=stage), unidad().distrito, motivo="Falta un acta", by=BY, now=now)
    opened = {
        number: {acto for acto in ABRE if is_open(acto, standings(year.edicion, now, distrito=number))}
        for number in (33, 9)
    }
    assert opened == {33: MOMENTS[now.date()] | WINDOWS[stage, day], 9: MOMENTS[now.date()]}


def test_within_a_window_a_project_of_that_district_is_received_and_one_of_another_is_not(year):
    etapa = year.edicion.etapas.get(tipo="registro")
    abrir_ventana(etapa, unidad().distrito, motivo="Falló el sistema", by=BY, now=DICTAMINACION)
    assert presentar(solicitud(), now=DICTAMINACION).estado == "PRESENTADO"
    with pytest.raises(EtapaCerradaError):
        presentar(solicitud(unidad=unidad("15-003"), geometria=None), now=DICTAMINACION)


def test_a_stage_that_was_given_more_time_is_open_until_its_new_end_and_not_after(year):
    until = noon(date(2028, 4, 5))
    ampliar_etapa(
        year.edicion.etapas.get(tipo="registro"), hasta=until, acuerdo="IECM/ACU-CG-007/2028", fecha=REGISTRO.date(),
        motivo="Pocos proyectos.", by=BY, now=REGISTRO,
    )  # fmt: skip
    assert presentar(solicitud(), now=until).enviado_at == until
    with pytest.raises(EtapaCerradaError):
        presentar(solicitud(), now=until + timedelta(seconds=1))


def test_at_the_very_moment_a_window_closes_the_refusal_says_so(year):
    etapa = year.edicion.etapas.get(tipo="registro")
    ventana = abrir_ventana(etapa, unidad().distrito, motivo="Falló el sistema", by=BY, now=DICTAMINACION)
    end = DICTAMINACION + timedelta(hours=1)
    cerrar_ventana(ventana, motivo="Ya se capturó todo", by=BY, now=end)
    with pytest.raises(EtapaCerradaError, match="El plazo terminó"):
        presentar(solicitud(), now=end)


def test_a_stage_that_opens_by_district_is_closed_in_one_without_window_though_its_term_runs(year):
    year.edicion.etapas.filter(tipo="registro").update(por_ventana=True)
    with pytest.raises(EtapaCerradaError, match="el calendario no permite"):
        presentar(solicitud(), now=REGISTRO)
