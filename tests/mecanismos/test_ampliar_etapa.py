from datetime import date, time

import pytest

from tequio.bitacora.models import Asiento
from tequio.lib.plazos import at
from tequio.mecanismos.actions.ampliar_etapa import ampliar_etapa
from tequio.mecanismos.actions.errores import CalendarioError, EtapaNoEstaError
from tequio.mecanismos.calendar import standing
from tequio.mecanismos.models import Version
from tequio.mecanismos.queries.dates import stage_dates
from tests.factories.mecanismos import EtapaFactory

pytestmark = pytest.mark.django_db
LATER = at(date(2026, 5, 7), time(18))
REASON = {"acuerdo": "IECM/ACU-CG-020/2026", "fecha": date(2026, 4, 21), "motivo": "Pocos proyectos."}


def test_an_open_stage_gets_more_time_and_keeps_its_first_end(by, now):
    etapa = EtapaFactory()
    ampliar_etapa(etapa, hasta=LATER, **REASON, by=by, now=now)
    etapa.refresh_from_db()
    assert (etapa.fin_original, etapa.fin_vigente) == (at(date(2026, 4, 30)), LATER)
    found = standing(stage_dates(etapa), now)
    assert (found.desde, found.hasta) == (etapa.inicio, LATER)


def test_the_logbook_says_from_when_to_when_and_why(by, now, asiento):
    ampliar_etapa(EtapaFactory(), hasta=LATER, **REASON, by=by, now=now)
    entry = asiento("ampliar_etapa")
    assert (entry.acto, entry.motivo, entry.publico) == ("mecanismos.ampliar_etapa", "Pocos proyectos.", True)
    assert entry.antes == {"fin_vigente": "2026-05-01T05:59:59.000000Z"}
    assert entry.despues == {"fin_vigente": "2026-05-08T00:00:00.000000Z", "acuerdo": "IECM/ACU-CG-020/2026"}


def test_it_can_be_extended_twice(by, now):
    etapa = EtapaFactory()
    ampliar_etapa(etapa, hasta=LATER, **REASON, by=by, now=now)
    ampliar_etapa(etapa, hasta=at(date(2026, 5, 9)), **REASON, by=by, now=now)
    assert etapa.ampliaciones.count() == 2
    assert standing(stage_dates(etapa), LATER).is_open


def test_pages_learn_of_it(by, now):
    before = Version.current()
    ampliar_etapa(EtapaFactory(), hasta=LATER, **REASON, by=by, now=now)
    assert Version.current() == before + 1


@pytest.mark.parametrize(
    ("days", "said"),
    [((date(2026, 1, 1), date(2026, 2, 1)), "cerrada"), ((date(2026, 6, 1), date(2026, 7, 1)), "programada")],
)
def test_a_stage_that_is_not_open_is_not_extended(by, now, days, said):
    etapa = EtapaFactory(first=days[0], last=days[1])
    with pytest.raises(EtapaNoEstaError, match=f"está {said} y para esto tiene que estar abierta"):
        ampliar_etapa(etapa, hasta=LATER, **REASON, by=by, now=now)


def test_an_extension_gives_more_time_than_there_was(by, now):
    with pytest.raises(CalendarioError, match="posterior"):
        ampliar_etapa(EtapaFactory(), hasta=at(date(2026, 4, 29)), **REASON, by=by, now=now)


@pytest.mark.parametrize("missing", ["acuerdo", "motivo"])
def test_an_extension_says_by_which_acuerdo_and_why(by, now, missing):
    with pytest.raises(CalendarioError, match="los dos se publican"):
        ampliar_etapa(EtapaFactory(), hasta=LATER, **{**REASON, missing: " "}, by=by, now=now)
    assert not Asiento.objects.filter(acto="mecanismos.ampliar_etapa").exists()
