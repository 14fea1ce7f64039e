from datetime import date, datetime

import pytest

from tequio.lib.plazos import CIUDAD, Plazo, Unidad, vencimiento
from tequio.mecanismos.actions.declarar_inhabil import declarar_inhabil
from tequio.mecanismos.actions.errores import CalendarioError
from tequio.mecanismos.models import Inhabil
from tequio.mecanismos.queries import inhabiles

pytestmark = pytest.mark.django_db
DAYS = [date(2026, 5, 1), date(2026, 5, 5)]
TOLD = {"motivo": "Descanso", "acuerdo": "Circular 4"}


def test_declared_days_do_not_count_in_a_term(by, now):
    declarar_inhabil(DAYS, **TOLD, by=by, now=now)
    since = datetime(2026, 4, 30, 12, tzinfo=CIUDAD)
    assert vencimiento(since, Plazo(2, Unidad.HABILES), inhabiles()).date() == date(2026, 5, 6)


def test_days_already_declared_stay_as_they_were(by, now):
    declarar_inhabil(DAYS[:1], **TOLD, by=by, now=now)
    new = declarar_inhabil(DAYS, motivo="Otro", acuerdo="Circular 9", by=by, now=now)
    assert [row.fecha for row in new] == DAYS[1:]
    assert Inhabil.objects.get(fecha=DAYS[0]).acuerdo == "Circular 4"


def test_the_logbook_names_the_new_days_once(by, now, asiento):
    declarar_inhabil(DAYS, **TOLD, by=by, now=now)
    declarar_inhabil(DAYS, **TOLD, by=by, now=now)
    assert asiento("declarar_inhabil").despues == {"dias": ["2026-05-01", "2026-05-05"], "acuerdo": "Circular 4"}


@pytest.mark.parametrize("told", [{"motivo": ""}, {"acuerdo": " "}, {"days": []}])
def test_it_says_which_days_why_and_where(by, now, told):
    with pytest.raises(CalendarioError, match="Di qué días"):
        declarar_inhabil(**{"days": DAYS, **TOLD, **told}, by=by, now=now)
