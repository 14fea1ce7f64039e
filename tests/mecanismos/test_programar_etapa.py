from datetime import date, time

import pytest

from tequio.lib.plazos import at
from tequio.mecanismos.actions.errores import CalendarioError, EtapaNoEstaError
from tequio.mecanismos.actions.programar_etapa import programar_etapa
from tests.factories.mecanismos import EdicionFactory, EtapaFactory

pytestmark = pytest.mark.django_db
DATES = {"inicio": at(date(2026, 6, 1), time()), "fin": at(date(2026, 6, 30))}


def test_a_stage_without_dates_gets_them(by, now, asiento):
    etapa = programar_etapa(EtapaFactory(sin_fecha=True), **DATES, motivo="Convocatoria", by=by, now=now)
    etapa.refresh_from_db()
    assert (etapa.inicio, etapa.fin_original, etapa.fin_vigente) == (DATES["inicio"], DATES["fin"], DATES["fin"])
    assert asiento("programar_etapa").antes == {"inicio": None, "fin": None}


@pytest.mark.parametrize("publicada", [True, False])
def test_the_entry_is_public_once_the_edition_is(by, now, publicada, asiento):
    etapa = EtapaFactory(sin_fecha=True, edicion=EdicionFactory(publicada=publicada))
    programar_etapa(etapa, **DATES, motivo="Convocatoria", by=by, now=now)
    assert asiento("programar_etapa").publico is publicada


def test_a_stage_that_has_begun_is_not_scheduled_again(by, now):
    with pytest.raises(EtapaNoEstaError, match="programada o sin fecha"):
        programar_etapa(EtapaFactory(), **DATES, motivo="Error", by=by, now=now)


def test_a_stage_does_not_end_before_it_begins(by, now):
    with pytest.raises(CalendarioError, match="antes de empezar"):
        programar_etapa(
            EtapaFactory(sin_fecha=True), inicio=DATES["fin"], fin=DATES["inicio"], motivo="", by=by, now=now
        )
