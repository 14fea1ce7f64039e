"""Until when, and for whom the clock runs."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.asuntos import Cuando
from tequio.lib.plazos import Plazo, Unidad, dias_habiles, is_habil, local_day
from tequio.privacidad.calendar import Limite, limite, para_responder
from tequio.privacidad.models import PlazoArco, SolicitudArco

Estado, Sentido = SolicitudArco.Estado, SolicitudArco.Sentido
PLAZOS = {
    name: Plazo(days, Unidad.HABILES)
    for name, days in {"PREVENIR": 5, "DESAHOGAR": 10, "RESPONDER": 15, "AMPLIAR": 15, "EFECTUAR": 10}.items()
}
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  made aware
HOLIDAYS = st.frozensets(st.dates(date(2020, 1, 1), date(2036, 12, 31)), max_size=40)
MONDAY = datetime(2026, 8, 3, 18, tzinfo=UTC)


def solicitud(estado=Estado.RECIBIDA, **facts):
    return SolicitudArco(estado=estado, **{"presentada_at": MONDAY, **facts})


def test_every_term_of_the_seed_is_one_that_the_clock_knows():
    assert set(PLAZOS) == set(PlazoArco.Clave.values)


@given(MOMENTS, HOLIDAYS)
def test_an_answer_takes_exactly_its_working_days(moment, holidays):
    found = para_responder(solicitud(presentada_at=moment), PLAZOS, holidays)
    assert dias_habiles(local_day(moment), found.dia, holidays) == 15
    assert is_habil(found.dia, holidays)


@given(MOMENTS, HOLIDAYS)
def test_more_time_is_the_two_terms_one_after_the_other(moment, holidays):
    found = para_responder(solicitud(Estado.ADMITIDA, presentada_at=moment, ampliada_at=moment), PLAZOS, holidays)
    assert dias_habiles(local_day(moment), found.dia, holidays) == 30


@given(MOMENTS, st.integers(0, 60), HOLIDAYS)
def test_a_prevention_makes_the_term_count_from_the_answer_of_the_person(moment, days, holidays):
    later = moment + timedelta(days=days)
    asked = solicitud(Estado.DESAHOGADA, presentada_at=moment, prevenida_at=moment, desahogada_at=later)
    assert limite(asked, PLAZOS, holidays) == para_responder(solicitud(presentada_at=later), PLAZOS, holidays)


@given(MOMENTS, HOLIDAYS, st.dates(date(2020, 1, 1), date(2036, 12, 31)))
def test_another_non_working_day_never_brings_a_term_forward(moment, holidays, another):
    asked = solicitud(presentada_at=moment)
    assert limite(asked, PLAZOS, holidays | {another}).dia >= limite(asked, PLAZOS, holidays).dia


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (solicitud(), Limite("PREVENIR", date(2026, 8, 10))),
        (solicitud(Estado.PREVENIDA, prevenida_at=MONDAY), Limite("DESAHOGAR", date(2026, 8, 17), de_la_persona=True)),
        (solicitud(Estado.ADMITIDA), Limite("RESPONDER", date(2026, 8, 24))),
        (
            solicitud(Estado.RESPONDIDA, respondida_at=MONDAY, sentido=Sentido.PARCIAL),
            Limite("EFECTUAR", date(2026, 8, 17)),
        ),
        (solicitud(Estado.RESPONDIDA, respondida_at=MONDAY, sentido=Sentido.IMPROCEDENTE), None),
        (solicitud(Estado.EFECTUADA), None),
        (solicitud(Estado.DESECHADA), None),
    ],
    ids=lambda value: value.estado if isinstance(value, SolicitudArco) else "",
)
def test_each_state_has_its_own_clock(asked, expected):
    assert limite(asked, PLAZOS, ()) == expected


@pytest.mark.parametrize(
    ("de_la_persona", "days", "cuando"),
    [
        (False, 0, Cuando.HOY),
        (False, 1, Cuando.VENCIDO),
        (True, 0, Cuando.OTROS),
        (True, 1, Cuando.HOY),
    ],
)
def test_what_the_person_let_pass_is_ours_again(de_la_persona, days, cuando):
    assert Limite("RESPONDER", date(2026, 8, 3), de_la_persona).cuando(MONDAY + timedelta(days=days)) == cuando


def test_a_day_ends_at_midnight_in_mexico_city():
    last = Limite("RESPONDER", date(2026, 8, 3))
    assert not last.vencido(datetime(2026, 8, 4, 5, 59, tzinfo=UTC))
    assert last.vencido(datetime(2026, 8, 4, 6, 1, tzinfo=UTC))
