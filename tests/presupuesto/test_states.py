"""People × states × stages: what may happen to a project, when, and by whom."""

from datetime import date, datetime, time

import pytest

from tequio.cuentas.acting import Acting
from tequio.cuentas.models import Encargo
from tequio.cuentas.roles import OD, Rol
from tequio.lib.plazos import CIUDAD
from tequio.lib.workflow import ActNotOpenError
from tequio.mecanismos.calendar import Span, StageDates, standing
from tequio.presupuesto import permissions
from tequio.presupuesto.calendar import ABRE, is_open, waits_for
from tequio.presupuesto.notices import DE_ACTO
from tequio.presupuesto.states import DE_PUBLICACION, PROYECTO, EstadoProyecto
from tests.factories.presupuesto import ETAPAS

E = EstadoProyecto

# state → the acts that may happen to a project in it, and where each leads
LIFE = {
    E.PRESENTADO: {"prevenir_proyecto": E.INCOMPLETO, "registrar": E.REGISTRADO, "desistir": E.DESISTIDO},
    E.INCOMPLETO: {
        "subsanar": E.PRESENTADO, "tener_por_no_presentado": E.NO_PRESENTADO, "desistir": E.DESISTIDO,
    },
    E.NO_PRESENTADO: {},
    E.REGISTRADO: {"remitir_proyectos": E.EN_DICTAMINACION, "desistir": E.DESISTIDO},
    E.DESISTIDO: {},
    E.EN_DICTAMINACION: {"dictaminar": E.DICTAMINADO, "desistir": E.DESISTIDO},
    E.DICTAMINADO: {
        "declarar_viable": E.VIABLE, "declarar_no_viable": E.NO_VIABLE, "ratificar_no_viable": E.RATIFICADO,
        "desistir": E.DESISTIDO,
    },
    E.VIABLE: {"sortear_unidad": E.NUMERADO, "asignar_numero": E.NUMERADO, "desistir": E.DESISTIDO},
    E.NO_VIABLE: {"presentar_aclaracion": E.EN_ACLARACION, "acatar_sentencia": E.VIABLE, "desistir": E.DESISTIDO},
    E.EN_ACLARACION: {"redictaminar": E.DICTAMINADO, "acatar_sentencia": E.VIABLE, "desistir": E.DESISTIDO},
    E.RATIFICADO: {"acatar_sentencia": E.VIABLE},
    E.NUMERADO: {"cancelar_sorteo": E.VIABLE},
}  # fmt: skip


@pytest.mark.parametrize("state", list(E))
@pytest.mark.parametrize("acto", sorted(PROYECTO.acts))
def test_each_act_starts_from_its_states_and_from_no_other(state, acto):
    if acto in LIFE[state]:
        assert PROYECTO.target_of(acto, state) == LIFE[state][acto]
    else:
        with pytest.raises(ActNotOpenError):
            PROYECTO.target_of(acto, state)


# moment → the acts that the calendar of the edition lets happen
MOMENTS = {
    date(2028, 2, 1): set(),
    date(2028, 3, 31): {
        "presentar", "recibir_proyecto", "prevenir_proyecto", "subsanar", "tener_por_no_presentado", "registrar",
        "desistir", "remitir_proyectos",
    },
    date(2028, 4, 15): {
        "prevenir_proyecto", "subsanar", "tener_por_no_presentado", "registrar", "desistir", "remitir_proyectos",
        "dictaminar", "publicar_dictamenes", "acatar_sentencia", "comprometer_sorteo", "convocar_sorteos",
    },
    date(2028, 5, 2): {
        "tener_por_no_presentado", "desistir", "publicar_dictamenes", "acatar_sentencia", "comprometer_sorteo",
        "presentar_aclaracion", "redictaminar", "convocar_sorteos",
    },
    date(2028, 5, 6): {
        "tener_por_no_presentado", "desistir", "publicar_dictamenes", "acatar_sentencia", "comprometer_sorteo",
        "redictaminar", "convocar_sorteos",
    },
    date(2028, 5, 9): {
        "tener_por_no_presentado", "desistir", "publicar_dictamenes", "acatar_sentencia", "comprometer_sorteo",
        "redictaminar", "sortear_unidad", "asignar_numero", "cancelar_sorteo", "convocar_sorteos", "publicar_lista",
    },
    date(2028, 5, 20): {
        "tener_por_no_presentado", "publicar_dictamenes", "acatar_sentencia", "asignar_numero", "cancelar_sorteo",
        "publicar_lista",
    },
    date(2028, 6, 5): set(),
}  # fmt: skip


def how(day):
    now = datetime.combine(day, time(12), tzinfo=CIUDAD)
    return {
        key: standing(
            StageDates(
                key,
                (
                    Span(
                        datetime.combine(first, time(), tzinfo=CIUDAD),
                        datetime.combine(last, time(23, 59, 59), tzinfo=CIUDAD),
                    ),
                ),
            ),
            now,
        )
        for key, (first, last) in ETAPAS.items()
    }


@pytest.mark.parametrize("day", MOMENTS, ids=str)
def test_each_moment_of_the_calendar_opens_its_acts_and_no_other(day):
    assert {acto for acto in ABRE if is_open(acto, how(day))} == MOMENTS[day]


# act and moment at which it is closed → the stage whose date answers
WAITS = {
    ("presentar", date(2028, 4, 15)): "registro",
    ("registrar", date(2028, 2, 1)): "registro",
    ("registrar", date(2028, 5, 2)): "dictaminacion",
    ("desistir", date(2028, 5, 20)): "sorteo",
    ("publicar_lista", date(2028, 5, 2)): "sorteo",
    ("publicar_lista", date(2028, 6, 5)): "jornada",
}


@pytest.mark.parametrize(("acto", "day"), WAITS)
def test_a_closed_act_says_the_stage_that_will_open_it_or_the_one_that_ended_it(acto, day):
    stage = waits_for(acto, how(day))
    assert stage is not None
    assert stage.clave == WAITS[acto, day]


@pytest.mark.parametrize("acto", sorted(ABRE))
def test_an_edition_without_stages_has_none_to_wait_for(acto):
    assert waits_for(acto, {}) is None


@pytest.mark.parametrize("acto", sorted(ABRE))
def test_without_dates_nothing_opens(acto):
    unknown = {
        key: standing(StageDates(key, (Span(None, None),)), datetime(2028, 4, 1, tzinfo=CIUDAD)) for key in ETAPAS
    }
    assert not is_open(acto, unknown)
    assert not is_open(acto, {})


# permission → who may do it on the ground of the project (district 9, alcaldía 15)
DD, FIRMA = {"OD_CAPTURISTA", "OD_TITULAR", "OD_SECRETARIA"}, {"OD_TITULAR", "OD_SECRETARIA"}
CENTRAL = {"DEOEYG", "DEPCYC"}
PEOPLE = {
    "may_ver_proyectos": DD | CENTRAL | {"ALCALDIA_ODA", "CONSEJERIA", "SECRETARIA_TECNICA"},
    "may_recibir_proyecto": DD,
    "may_registrar": DD,
    "may_ver_proponente": DD | CENTRAL,
    "may_remitir": CENTRAL,
    "may_dictaminar": DD | {"ALCALDIA_ODA"},
    "may_ver_original": DD | CENTRAL | {"ALCALDIA_ODA"},
    "may_abrir_sesion": DD | CENTRAL | {"ALCALDIA_ODA"},
    "may_ver_organos": DD | CENTRAL | {"ALCALDIA_ODA"},
    "may_levantar_acta": DD | {"ALCALDIA_ODA"},
    "may_ver_acta": DD | CENTRAL | {"ALCALDIA_ODA"},
    "may_publicar_dictamenes": CENTRAL,
    "may_acatar_sentencia": CENTRAL,
    "may_sortear": FIRMA,
    "may_cancelar_sorteo": CENTRAL,
    "may_ver_reportes": DD | CENTRAL | {"CONSEJERIA", "SECRETARIA_TECNICA"},
    "may_ver_sorteos": DD | CENTRAL | {"CONSEJERIA", "SECRETARIA_TECNICA"},
    "may_importar_ganadores": {"DEOEYG"},
    "may_importar_montos": {"DEOEYG"},
    "may_fijar_reglas": CENTRAL,
}
GROUND = {
    "may_recibir_proyecto": {"distrito": 9},
    "may_registrar": {"distrito": 9},
    "may_ver_proponente": {"distrito": 9},
    "may_dictaminar": {"distrito": 9, "alcaldia": "15"},
    "may_ver_original": {"distrito": 9, "alcaldia": "15"},
    "may_abrir_sesion": {"distrito": 9, "alcaldia": "15"},
    "may_levantar_acta": {"distrito": 9, "alcaldia": "15"},
    "may_ver_acta": {"distrito": 9, "alcaldia": "15"},
    "may_sortear": {"distrito": 9},
}


def charged(rol, distrito=9, alcaldia="15"):
    encargo = Encargo(
        rol=rol,
        persona_id=2,
        distrito_id=distrito if rol in OD else None,
        alcaldia_id=alcaldia if rol == Rol.ALCALDIA_ODA else None,
    )
    return Acting(None, datetime(2028, 4, 1, tzinfo=CIUDAD), (encargo,))


def test_every_permission_is_in_the_matrix():
    assert {name for name in vars(permissions) if name.startswith("may_")} == set(PEOPLE)


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_nobody_without_charge_may_anything(name):
    assert not getattr(permissions, name)(Acting(None, datetime(2028, 4, 1, tzinfo=CIUDAD)), **GROUND.get(name, {}))


@pytest.mark.parametrize("rol", list(Rol))
@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_each_permission_opens_to_its_people_and_to_nobody_else(name, rol):
    assert getattr(permissions, name)(charged(rol), **GROUND.get(name, {})) is (rol.value in PEOPLE[name])


@pytest.mark.parametrize("name", sorted(GROUND))
@pytest.mark.parametrize("rol", [*sorted(OD), Rol.ALCALDIA_ODA])
def test_another_district_or_alcaldia_may_nothing_here(name, rol):
    assert not getattr(permissions, name)(charged(rol, distrito=14, alcaldia="08"), **GROUND[name])


def test_every_act_has_its_function_its_message_or_an_explicit_none_and_its_place_in_the_calendar():
    from importlib import import_module

    for acto in PROYECTO.acts:
        assert acto in DE_ACTO
        if acto not in DE_PUBLICACION:
            assert callable(getattr(import_module(f"tequio.presupuesto.actions.{acto}"), acto))
            assert acto in ABRE
