"""An edition drawn on a line of time: where each stage lies, in hundredths of the width. Pure.

Positions are percentages written as text (``12.50%``), so that the drawing stretches with the page while its letters
keep their size, and no language writes their decimals otherwise.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tequio.lib.plazos import at, local_day

from .calendar import Span

ROW = 38  # height of a stage in pixels: its name and its bar
HEAD = 26  # height of the names of the months
THIN = 0.9  # hundredths; a stage of one day must still be seen
MONTHS = 5  # so many names of months fit on a phone


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of a stage: ``extension`` when it was added to the first term."""

    x: str
    width: str
    extension: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A stage: its name above its bars. ``y``: top in pixels."""

    name: str
    y: int
    bars: tuple[Bar, ...]

    @property
    def text_y(self) -> int:
        return self.y + 14

    @property
    def bar_y(self) -> int:
        return self.y + 20


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a month."""

    x: str
    day: date


@dataclass(frozen=True, slots=True)
class Timeline:
    """``today``: where now lies, or None when it lies outside."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    today: str | None
    height: int
    head: int = HEAD


def timeline(stages: Iterable[tuple[str, Sequence[Span]]], now: datetime) -> Timeline | None:
    """The drawing of stages by name; those whose dates are not all known are left out. None when none is left."""
    known = [(name, _pairs(spans)) for name, spans in stages]
    drawn = [(name, pairs) for name, pairs in known if pairs]
    if not drawn:
        return None
    first = local_day(min(begin for _, pairs in drawn for begin, _ in pairs)).replace(day=1)
    last = _next_month(local_day(max(end for _, pairs in drawn for _, end in pairs)))
    scale = _Scale(first, last)
    return Timeline(
        rows=tuple(
            Row(name, HEAD + place * ROW, tuple(scale.bar(pair, number) for number, pair in enumerate(pairs)))
            for place, (name, pairs) in enumerate(drawn)
        ),
        ticks=tuple(Tick(scale.at(at(day, time())), day) for day in _months(first, last)),
        today=scale.at(now) if first <= local_day(now) < last else None,
        height=HEAD + len(drawn) * ROW,
    )


class _Scale:
    """From moments to hundredths of the width, between two first days of months."""

    def __init__(self, first: date, last: date) -> None:
        self.zero, self.whole = at(first, time()), last - first

    def place(self, moment: datetime) -> float:
        return max(0.0, (moment - self.zero) / self.whole * 100)

    def at(self, moment: datetime) -> str:
        return f"{self.place(moment):.2f}%"

    def bar(self, pair: tuple[datetime, datetime], number: int) -> Bar:
        begin, end = map(self.place, pair)
        width = max(end - begin, THIN)
        return Bar(f"{min(begin, 100 - width):.2f}%", f"{width:.2f}%", extension=number > 0)


def _pairs(spans: Sequence[Span]) -> list[tuple[datetime, datetime]]:
    """Both ends of each stretch; nothing when any of them is not known."""
    found = [(span.desde, span.hasta) for span in spans if span.desde and span.hasta]
    return found if len(found) == len(spans) else []


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _months(first: date, last: date) -> list[date]:
    """First days of months, as many as fit."""
    days = [first]
    while (following := _next_month(days[-1])) < last:
        days.append(following)
    return days[:: -(-len(days) // MONTHS)]
