"""Terms of the law: so many natural days, working days or hours from a moment, in the time of Mexico City.

    vencimiento(notified, Plazo(5, Unidad.HABILES), inhabiles) → the last second of the fifth working day
    vence_el(moment) → "vence el martes 3 de mayo de 2022 a las 18:00"

A term in days begins to count the day after, whatever the hour, and ends with its last day (or at the closing hour
that the convocatoria sets). A term in hours runs from moment to moment. Saturdays, Sundays and the days given as
``inhabiles`` are not working days. The city had summer time until October 2022: a day is a day of the calendar, an hour
is an hour that passes.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import numpy as np
from django.utils import translation

from .dates import long_date

CIUDAD = ZoneInfo("America/Mexico_City")
LAST_SECOND = time(23, 59, 59)


class Unidad(StrEnum):
    """What a term counts."""

    NATURALES = "naturales"
    HABILES = "habiles"
    HORAS = "horas"


@dataclass(frozen=True, slots=True)
class Plazo:
    """``Plazo(5, Unidad.HABILES)``; raises ValueError when there is nothing to count."""

    cuantos: int
    unidad: Unidad = Unidad.NATURALES

    def __post_init__(self) -> None:
        if self.cuantos < 1:
            raise ValueError(f"A term counts at least one, not {self.cuantos}.")


def local_day(moment: datetime) -> date:
    """The day in Mexico City at that moment (aware)."""
    return moment.astimezone(CIUDAD).date()


def at(day: date, hour: time = LAST_SECOND) -> datetime:
    """That hour of that day in Mexico City; without hour, its last second."""
    return datetime.combine(day, hour, tzinfo=CIUDAD)


def is_habil(day: date, inhabiles: Collection[date] = ()) -> bool:
    """Monday to Friday and not declared otherwise."""
    return day.weekday() < 5 and day not in inhabiles


def ultimo_dia(first: date, plazo: Plazo, inhabiles: Collection[date] = ()) -> date:
    """The last day of a term in days of something that happened on ``first`` (which does not count)."""
    if plazo.unidad is Unidad.NATURALES:
        return first + timedelta(days=plazo.cuantos)
    found = np.busday_offset(first, plazo.cuantos, roll="preceding", holidays=_holidays(inhabiles))
    return found.astype(date)


def vencimiento(
    since: datetime, plazo: Plazo, inhabiles: Collection[date] = (), *, hour: time = LAST_SECOND
) -> datetime:
    """The last moment of a term that runs from ``since`` (aware). ``hour`` closes a term in days, not one in hours."""
    if plazo.unidad is Unidad.HORAS:
        return (since.astimezone(UTC) + timedelta(hours=plazo.cuantos)).astimezone(CIUDAD)
    return at(ultimo_dia(local_day(since), plazo, inhabiles), hour)


def dias_habiles(after: date, until: date, inhabiles: Collection[date] = ()) -> int:
    """How many working days lie after ``after``, up to ``until`` and with it; 0 when ``until`` is not later."""
    if until <= after:
        return 0
    one = timedelta(days=1)
    return int(np.busday_count(after + one, until + one, holidays=_holidays(inhabiles)))


def _holidays(inhabiles: Collection[date]) -> np.ndarray:
    return np.array(sorted(inhabiles), dtype="datetime64[D]")


def in_words(moment: datetime) -> str:
    """``martes 3 de mayo de 2022 a las 18:00``; the last second of a day needs no hour."""
    here = moment.astimezone(CIUDAD)
    day = long_date(here.date())
    if here.time().replace(microsecond=0) == LAST_SECOND:
        return day
    joined = "at" if (translation.get_language() or "es").startswith("en") else "a las"
    return f"{day} {joined} {here:%H:%M}"


def vence_el(moment: datetime) -> str:
    """``vence el martes 3 de mayo de 2022 a las 18:00``; in English ``due on Tuesday …``."""
    said = "due on" if (translation.get_language() or "es").startswith("en") else "vence el"
    return f"{said} {in_words(moment)}"
