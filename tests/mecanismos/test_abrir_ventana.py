from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from tequio.mecanismos.actions.abrir_ventana import abrir_ventana
from tequio.mecanismos.actions.cerrar_ventana import cerrar_ventana
from tequio.mecanismos.actions.errores import CalendarioError
from tequio.mecanismos.calendar import standing
from tequio.mecanismos.queries.dates import stage_dates
from tests.factories.mecanismos import EtapaFactory, VentanaFactory
from tests.factories.territorio import DistritoFactory

pytestmark = pytest.mark.django_db


def test_a_window_opens_a_closed_stage_to_one_district(by, now):
    etapa = EtapaFactory(first=date(2026, 1, 1), last=date(2026, 1, 31))
    abrir_ventana(etapa, DistritoFactory(numero=14), motivo="Falta un acta", by=by, now=now)
    dates = stage_dates(etapa)
    assert [standing(dates, now, distrito).is_open for distrito in (14, 15)] == [True, False]


def test_the_logbook_says_where_and_why(by, now, asiento):
    abrir_ventana(EtapaFactory(), DistritoFactory(numero=4), motivo="Falta un acta", by=by, now=now)
    entry = asiento("abrir_ventana")
    assert (entry.acto, entry.territorio, entry.motivo) == ("mecanismos.abrir_ventana", "DD-04", "Falta un acta")


def test_a_district_has_one_open_window_in_a_stage(by, now):
    ventana = VentanaFactory()
    with pytest.raises(CalendarioError, match="ya tiene abierta"):
        abrir_ventana(ventana.etapa, ventana.distrito, motivo="Otra vez", by=by, now=now)


def test_the_database_refuses_a_second_open_window():
    ventana = VentanaFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        VentanaFactory(etapa=ventana.etapa, distrito=ventana.distrito)


def test_a_closed_district_is_opened_again_with_another_window(by, now):
    ventana = VentanaFactory(cerrada=True)
    abrir_ventana(ventana.etapa, ventana.distrito, motivo="Recuento", by=by, now=now)
    assert ventana.etapa.ventanas.count() == 2


def test_a_reason_is_needed(by, now):
    with pytest.raises(CalendarioError, match="por qué"):
        abrir_ventana(EtapaFactory(), DistritoFactory(), motivo=" ", by=by, now=now)


def test_a_window_opens_and_closes_one_district_over_time(by, now):
    etapa, distrito = EtapaFactory(por_ventana=True), DistritoFactory(numero=14)
    hour = timedelta(hours=1)
    first = abrir_ventana(etapa, distrito, motivo="Inicio", by=by, now=now)
    cerrar_ventana(first, motivo="Fin", by=by, now=now + hour)
    abrir_ventana(etapa, distrito, motivo="Recuento", by=by, now=now + 2 * hour)
    dates = stage_dates(etapa)
    asked = [now - hour, now, now + hour, now + 2 * hour]
    assert [standing(dates, moment, 14).is_open for moment in asked] == [False, True, False, True]
