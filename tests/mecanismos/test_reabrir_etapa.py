from datetime import date

import pytest

from tequio.lib.plazos import at
from tequio.mecanismos.actions.ampliar_etapa import ampliar_etapa
from tequio.mecanismos.actions.errores import CalendarioError, EtapaNoEstaError
from tequio.mecanismos.actions.reabrir_etapa import reabrir_etapa
from tequio.mecanismos.calendar import standing
from tequio.mecanismos.queries.dates import stage_dates
from tests.factories.mecanismos import EtapaFactory

pytestmark = pytest.mark.django_db
LATER = at(date(2026, 5, 7))
REASON = {"acuerdo": "IECM/ACU-CG-020/2026", "fecha": date(2026, 4, 21), "motivo": "Sentencia del Tribunal."}


@pytest.fixture
def past():
    return EtapaFactory(first=date(2026, 3, 1), last=date(2026, 3, 31))


def test_a_closed_stage_opens_again_from_now_on(by, now, past):
    reabrir_etapa(past, hasta=LATER, **REASON, by=by, now=now)
    past.refresh_from_db()
    found = standing(stage_dates(past), now)
    assert (found.is_open, found.desde, found.hasta) == (True, now, LATER)


def test_between_its_closing_and_its_reopening_it_stays_as_closed(by, now, past):
    reabrir_etapa(past, hasta=LATER, **REASON, by=by, now=now)
    assert not standing(stage_dates(past), at(date(2026, 4, 10))).is_open


def test_a_reopened_stage_can_be_extended(by, now, past):
    reabrir_etapa(past, hasta=LATER, **REASON, by=by, now=now)
    ampliar_etapa(past, hasta=at(date(2026, 5, 20)), **REASON, by=by, now=now)
    assert standing(stage_dates(past), at(date(2026, 5, 15))).is_open


def test_the_logbook_says_it(by, now, past, asiento):
    reabrir_etapa(past, hasta=LATER, **REASON, by=by, now=now)
    assert asiento("reabrir_etapa").acto == "mecanismos.reabrir_etapa"


def test_an_open_stage_is_not_opened_again(by, now):
    with pytest.raises(EtapaNoEstaError, match="está abierta y para esto tiene que estar cerrada"):
        reabrir_etapa(EtapaFactory(), hasta=LATER, **REASON, by=by, now=now)


def test_it_opens_until_a_moment_to_come(by, now, past):
    with pytest.raises(CalendarioError, match="posterior"):
        reabrir_etapa(past, hasta=at(date(2026, 4, 20)), **REASON, by=by, now=now)
