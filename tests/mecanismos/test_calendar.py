from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tequio.mecanismos.calendar import Span, StageDates, closes_next, opens_next, standing
from tequio.mecanismos.states import Situacion

NOON = datetime(2022, 3, 10, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ABIERTA, CERRADA, PROGRAMADA, SIN_FECHA = (
    Situacion.ABIERTA,
    Situacion.CERRADA,
    Situacion.PROGRAMADA,
    Situacion.SIN_FECHA,
)


def stage(*hours, clave="registro", **more):
    """Spans in hours from noon; None is not known."""
    moments = [None if hour is None else NOON + hour * HOUR for hour in hours]
    return StageDates(clave, tuple(map(Span, moments[::2], moments[1::2])), **more)


def windows(distrito, *hours):
    return {distrito: stage(*hours).spans}


@pytest.mark.parametrize(
    ("hours", "situacion"),
    [
        ((-1, 1), ABIERTA),
        ((0, 1), ABIERTA),
        ((-1, 0), ABIERTA),
        ((1, 2), PROGRAMADA),
        ((-2, -1), CERRADA),
        ((None, None), SIN_FECHA),
        ((None, 1), SIN_FECHA),
        ((None, -1), CERRADA),
        ((-1, None), SIN_FECHA),
        ((1, None), PROGRAMADA),
        ((-3, -1, -1, 2), ABIERTA),
        ((None, -1, -1, 2), ABIERTA),
        ((-3, -1, 1, 2), CERRADA),
    ],
)
def test_a_stage_stands_as_its_dates_say(hours, situacion):
    assert standing(stage(*hours), NOON).situacion is situacion


def test_a_stage_is_open_to_the_end_of_its_last_second():
    ends = stage(-1, 0)
    assert standing(ends, NOON + timedelta(microseconds=999_999)).is_open
    assert not standing(ends, NOON + timedelta(seconds=1)).is_open


def test_an_extended_stage_is_open_since_its_beginning_and_until_its_new_end():
    found = standing(stage(-5, -1, -1, 2, 2, 7), NOON)
    assert (found.desde, found.hasta) == (NOON - 5 * HOUR, NOON + 7 * HOUR)


def test_a_stage_opened_again_is_open_since_then():
    found = standing(stage(-9, -6, -1, 2), NOON)
    assert (found.desde, found.hasta) == (NOON - HOUR, NOON + 2 * HOUR)


def test_an_open_window_opens_a_closed_stage_to_its_district_only():
    closed = stage(-9, -6, windows=windows(14, -1, None))
    assert [standing(closed, NOON, distrito).situacion for distrito in (14, 15, None)] == [ABIERTA, CERRADA, CERRADA]


def test_a_closed_window_closes_an_open_stage_to_its_district_only():
    open_ = stage(-9, 6, windows=windows(14, -5, -1))
    assert [standing(open_, NOON, distrito).situacion for distrito in (14, 15)] == [CERRADA, ABIERTA]


def test_the_last_window_rules():
    again = stage(-9, -6, windows=windows(14, -5, -4, -2, None))
    assert standing(again, NOON, 14).desde == NOON - 2 * HOUR
    assert not standing(again, NOON - 3 * HOUR, 14).is_open


def test_a_stage_by_window_waits_for_the_window_of_each_district():
    by_window = stage(-1, 5, por_ventana=True, windows=windows(14, -1, None))
    assert [standing(by_window, NOON, distrito).situacion for distrito in (14, 15)] == [ABIERTA, PROGRAMADA]


def test_what_opens_next_is_the_first_to_begin():
    coming = [stage(5, 9, clave="late"), stage(2, 3, clave="soon"), stage(-1, 1, clave="now"), stage(None, None)]
    assert opens_next(coming, NOON).clave == "soon"
    assert opens_next([stage(-1, 1)], NOON) is None


def test_what_closes_next_is_the_first_to_end():
    stages = [stage(-1, 9, clave="late"), stage(-1, 2, clave="soon"), stage(3, 4, clave="coming")]
    assert [found.clave for found in closes_next(stages, NOON)] == ["soon", "late"]


@st.composite
def histories(draw):
    """A term with extensions and reopenings, and windows of district 1, in whole hours; nothing unknown."""
    cuts = sorted(draw(st.sets(st.integers(-50, 50), min_size=2, max_size=8)))
    hours = cuts[:2]
    for until in cuts[2:]:
        hours += [hours[-1] + draw(st.integers(0, until - hours[-1] - 1)), until]
    marks = sorted(draw(st.sets(st.integers(-50, 50), max_size=6)))
    return hours, marks + [None] * (len(marks) % 2), draw(st.booleans())


@given(histories(), st.integers(-60, 60))
def test_the_answer_is_that_of_looking_at_every_hour(history, hour):
    hours, marks, by_window = history
    dates = stage(*hours, por_ventana=by_window, windows=windows(1, *marks))
    now = NOON + hour * HOUR
    in_term = any(begin <= hour <= end for begin, end in zip(hours[::2], hours[1::2], strict=True))
    begun = [pair for pair in zip(marks[::2], marks[1::2], strict=True) if pair[0] <= hour]
    in_window = any(end is None or hour < end for _, end in begun)
    assert standing(dates, now).is_open == in_term
    assert standing(dates, now, 1).is_open == (in_window if begun else in_term and not by_window)


@given(histories(), st.integers(-60, 60))
def test_an_open_stage_is_open_from_the_beginning_to_the_end_that_it_says(history, hour):
    dates = stage(*history[0])
    found = standing(dates, NOON + hour * HOUR)
    if found.is_open:
        assert standing(dates, found.desde).is_open
        assert standing(dates, found.hasta).is_open
        assert not standing(dates, found.hasta + timedelta(seconds=1)).is_open or found.hasta == found.desde


def test_a_window_rules_from_the_very_moment_of_its_act_to_the_moment_it_closes():
    within = NOON + timedelta(microseconds=500_000)
    one = stage(-1, 9, windows={14: (Span(within, within),)})
    assert standing(one, within, 14).situacion is CERRADA
