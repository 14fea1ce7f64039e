from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.plazos import (
    CIUDAD,
    Plazo,
    Unidad,
    at,
    dias_habiles,
    in_words,
    is_habil,
    ultimo_dia,
    vence_el,
    vencimiento,
)

ONE = timedelta(days=1)
DAYS = st.dates(date(2019, 1, 1), date(2031, 12, 31))
MOMENTS = st.integers(1_546_300_800, 1_924_900_000).map(lambda second: datetime.fromtimestamp(second, UTC))
HOLIDAYS = st.frozensets(DAYS, max_size=40)


@st.composite
def around(draw):
    """A day and holidays close enough to it to matter."""
    day = draw(DAYS)
    near = draw(st.frozensets(st.integers(-10, 60), max_size=25))
    return day, frozenset(day + n * ONE for n in near)


def counted(first, cuantos, counts):
    """Day by day, as one does with a finger on the calendar."""
    day = first
    while cuantos:
        day += ONE
        cuantos -= counts(day)
    return day


@given(around(), st.integers(1, 60))
def test_working_days_are_those_of_a_count_day_by_day(where, cuantos):
    first, holidays = where
    found = ultimo_dia(first, Plazo(cuantos, Unidad.HABILES), holidays)
    assert found == counted(first, cuantos, lambda day: day.weekday() < 5 and day not in holidays)


@given(DAYS, HOLIDAYS, st.integers(1, 400))
def test_natural_days_count_every_day(first, holidays, cuantos):
    assert ultimo_dia(first, Plazo(cuantos), holidays) == counted(first, cuantos, lambda day: True)


@given(around(), st.integers(1, 60))
def test_the_working_days_of_a_term_are_as_many_as_the_term_says(where, cuantos):
    first, holidays = where
    last = ultimo_dia(first, Plazo(cuantos, Unidad.HABILES), holidays)
    assert dias_habiles(first, last, holidays) == cuantos
    assert is_habil(last, holidays)


@given(around(), st.integers(-5, 60))
def test_working_days_between_two_days_are_those_of_a_count_day_by_day(where, length):
    first, holidays = where
    naive = sum(is_habil(first + n * ONE, holidays) for n in range(1, length + 1))
    assert dias_habiles(first, first + length * ONE, holidays) == naive


@given(MOMENTS, st.integers(1, 30))
def test_a_term_in_days_ends_with_a_day_of_the_city_whatever_the_hour(since, cuantos):
    until = vencimiento(since, Plazo(cuantos))
    assert until.astimezone(CIUDAD).time() == time(23, 59, 59)
    assert until.astimezone(CIUDAD).date() - since.astimezone(CIUDAD).date() == cuantos * ONE


@given(MOMENTS, st.integers(1, 200))
def test_a_term_in_hours_lasts_those_hours(since, cuantos):
    until = vencimiento(since, Plazo(cuantos, Unidad.HORAS))
    assert until.astimezone(UTC) - since == timedelta(hours=cuantos)


# Summer time began on 3 April 2022 for the last time, and ended on 30 October 2022 for good.
@pytest.mark.parametrize(
    ("first", "offset_then", "offset_later"),
    [
        (date(2022, 4, 1), -6, -5),
        (date(2022, 10, 28), -5, -6),
        (date(2023, 3, 31), -6, -6),
        (date(2023, 10, 27), -6, -6),
    ],
)
def test_summer_time_existed_until_october_2022(first, offset_then, offset_later):
    since = at(first, time(12))
    until = vencimiento(since, Plazo(4), hour=time(12))
    assert [moment.utcoffset() for moment in (since, until)] == [
        timedelta(hours=offset_then),
        timedelta(hours=offset_later),
    ]
    assert (until.date(), until.hour) == (first + 4 * ONE, 12)


@pytest.mark.parametrize(
    ("since", "wall"),
    [(date(2022, 4, 2), 11), (date(2022, 10, 29), 9), (date(2023, 4, 1), 10)],
)
def test_seventy_two_hours_across_the_change_of_hour_are_seventy_two_hours(since, wall):
    assert vencimiento(at(since, time(10)), Plazo(72, Unidad.HORAS)).hour == wall


def test_late_in_the_evening_the_day_is_still_that_of_the_city():
    since = datetime(2022, 5, 1, 3, tzinfo=UTC)  # 30 April, 22:00
    assert vencimiento(since, Plazo(1)) == at(date(2022, 5, 1))


def test_a_term_says_when_it_ends():
    moment = vencimiento(at(date(2022, 4, 28), time(9)), Plazo(3, Unidad.HABILES), hour=time(18))
    assert vence_el(moment) == "vence el martes 3 de mayo de 2022 a las 18:00"


def test_the_end_of_a_day_needs_no_hour():
    assert in_words(at(date(2022, 5, 3))) == "martes 3 de mayo de 2022"


def test_a_term_says_when_it_ends_in_english():
    with override("en"):
        assert vence_el(at(date(2022, 5, 3), time(18))) == "due on Tuesday 3 May 2022 at 18:00"


@pytest.mark.parametrize("cuantos", [0, -3])
def test_a_term_counts_at_least_one(cuantos):
    with pytest.raises(ValueError, match="at least one"):
        Plazo(cuantos)
