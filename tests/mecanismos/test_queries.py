"""What the faces ask: which mechanisms come first here, which stage it is, what closes and what opens next."""

from datetime import date, datetime, time, timedelta

import pytest

from tequio.lib.plazos import CIUDAD, at
from tequio.mecanismos.actions.priorizar_mecanismo import priorizar_mecanismo
from tequio.mecanismos.models import Edicion
from tequio.mecanismos.queries import (
    ediciones,
    en_curso,
    mecanismos,
    panel_mecanismos,
    prioritarios,
    stage_standing,
    tablero,
    transparencia,
)
from tequio.mecanismos.states import Situacion
from tests.factories.mecanismos import EdicionFactory, EtapaFactory, MecanismoFactory, TipoEtapaFactory, VentanaFactory
from tests.factories.territorio import DistritoFactory, UnidadFactory

pytestmark = pytest.mark.django_db


def claves(found):
    return [mecanismo.clave for mecanismo in found]


def test_without_its_own_a_ut_shows_those_of_the_city(sembrado, now):
    assert claves(prioritarios(now, unidad="08-033")) == ["B6", "B2", "B3", "A4"]


def test_a_ut_shows_its_own_first_then_those_of_its_alcaldia_then_the_citys(sembrado, by, now):
    UnidadFactory(clave="08-033")
    priorizar_mecanismo(["C8"], ambito="08-033", motivo="Acuerdo", by=by, now=now)
    priorizar_mecanismo(["B2", "C1"], ambito="08", motivo="Acuerdo", by=by, now=now)
    assert claves(prioritarios(now, unidad="08-033")) == ["C8", "B2", "C1", "B6"]
    assert claves(prioritarios(now, unidad="09-001")) == ["B6", "B2", "B3", "A4"]


def test_the_list_keeps_the_order_of_the_law_and_says_what_is_in_course(sembrado, now):
    found = mecanismos(now)
    assert [row.mecanismo.clave for row in found][::6] == ["A1", "B1", "C1", "C7"]
    assert [row.mecanismo.clave for row in found if row.en_curso] == ["B6"]


def test_the_list_narrows_by_what_the_institute_does(sembrado, now):
    assert {row.mecanismo.rol for row in mecanismos(now, rol="V")} == {"V"}


def test_in_april_2026_one_votes_by_internet_and_the_tables_come_next(sembrado, now):
    (ficha,) = en_curso(now)
    assert [row.nombre for row in ficha.abiertas] == ["Votación por internet"]
    assert ficha.sigue.nombre == "Jornada de votación en mesas"


@pytest.mark.parametrize(
    ("moment", "situacion"),
    [
        (datetime(2022, 1, 20, 23, 59, tzinfo=CIUDAD), Situacion.PROGRAMADA),
        (datetime(2022, 3, 20, 12, tzinfo=CIUDAD), Situacion.ABIERTA),
        (datetime(2022, 3, 24, 23, 59, tzinfo=CIUDAD), Situacion.ABIERTA),
        (datetime(2022, 3, 25, 0, 0, tzinfo=CIUDAD), Situacion.CERRADA),
    ],
)
def test_guards_ask_for_a_stage_by_its_keys(sembrado, moment, situacion):
    assert stage_standing("2022", "registro", moment).situacion is situacion


def test_a_stage_that_no_published_edition_has_is_none(sembrado, now):
    Edicion.objects.filter(clave="2022").update(estado="BORRADOR", publicada_at=None, publicada_by="")
    assert stage_standing("2022", "registro", now) is None
    assert stage_standing("2025", "preregistro", now) is None


def test_a_window_counts_only_in_its_district(now):
    ventana = VentanaFactory(etapa=EtapaFactory(first=date(2026, 1, 1), last=date(2026, 2, 1)), distrito__numero=14)
    keys = ventana.etapa.edicion.clave, ventana.etapa.tipo_id
    assert [stage_standing(*keys, now, distrito=number).is_open for number in (14, 15)] == [True, False]


def test_a_draft_is_nobodys_calendar(now):
    EtapaFactory(edicion=EdicionFactory())
    assert ediciones(now) == ()


def test_the_panel_of_a_ut_says_what_closes_first_and_what_opens(now):
    edicion = EdicionFactory(publicada=True)
    for clave, first, last in (("late", 1, 30), ("soon", 1, 23), ("coming", 25, 26)):
        tipo = TipoEtapaFactory(clave=clave, orden=first)
        EtapaFactory(edicion=edicion, tipo=tipo, first=date(2026, 4, first), last=date(2026, 4, last))
    panel = panel_mecanismos("08-033", 33, now)
    assert [row.etapa.etapa.tipo_id for row in panel.cierran] == ["soon", "late"]
    assert [row.etapa.etapa.tipo_id for row in panel.abren] == ["coming"]


def test_the_panel_costs_the_same_with_many_editions_and_nothing_the_second_time(now, django_assert_num_queries):
    for number in range(12):
        EtapaFactory(edicion=EdicionFactory(publicada=True), tipo__clave=f"etapa-{number}")
    with django_assert_num_queries(7):
        panel_mecanismos("08-033", 33, now)
    with django_assert_num_queries(0):
        panel_mecanismos("08-034", 33, now)


def test_the_control_panel_shows_every_district(catalogos, now):
    ventana = VentanaFactory(distrito=DistritoFactory(numero=14), etapa__por_ventana=True)
    rows = tablero(ventana.etapa, now)
    assert [row.distrito.numero for row in rows] == list(range(1, 34))
    assert [row.distrito.numero for row in rows if row.standing.is_open] == [14]
    assert rows[13].ventanas == (ventana,)


def test_the_transparency_report_has_a_row_for_each_mechanism_in_force(sembrado):
    rows = list(transparencia(date(2022, 1, 1), date(2022, 3, 31)))
    budget = next(row for row in rows if row.denominacion == "Presupuesto participativo")
    assert len(rows) == 20
    assert (budget.ejercicio, budget.inicio_recepcion, budget.termino_recepcion) == (
        2022,
        date(2022, 1, 21),
        date(2022, 3, 24),
    )
    assert budget.medio == "En línea; En persona, en la Dirección Distrital"


def test_the_transparency_report_leaves_empty_what_did_not_happen_in_the_period(sembrado):
    rows = list(transparencia(date(2024, 4, 1), date(2024, 6, 30)))
    assert {row.inicio_recepcion for row in rows} == {None}


def test_the_transparency_report_leaves_out_who_was_not_in_force():
    MecanismoFactory(vigente_desde=date(2025, 1, 1))
    assert list(transparencia(date(2024, 1, 1), date(2024, 12, 31))) == []


def test_a_stage_begins_at_midnight_of_the_city_also_before_2023(sembrado):
    begins = at(date(2022, 4, 21), time())
    assert not stage_standing("2022", "opinion-internet", begins - timedelta(seconds=1)).is_open
    assert stage_standing("2022", "opinion-internet", begins).is_open
