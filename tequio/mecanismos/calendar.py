"""Is this stage open, here, now? Since when, until when, and what opens next. Pure: dates in, an answer out.

Nothing is stored about being open: the answer follows from the term, its extensions and the windows of the district.

1. Once central has opened a window to a district in a stage, windows rule there: open while one is, closed after.
2. In a stage ``por_ventana`` a district without any window yet waits, whatever the term says.
3. Otherwise the term rules, with its extensions, from its first second to its last.

A date that nobody knows never opens anything: then the answer is SIN_FECHA.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from .states import Situacion


@dataclass(frozen=True, slots=True)
class Span:
    """From one moment to another, both with their second (aware). None: not known; in a window, not yet closed."""

    desde: datetime | None
    hasta: datetime | None


@dataclass(frozen=True, slots=True)
class StageDates:
    """A stage as the calendar sees it: its term, then each extension (``spans``, in order); windows by district."""

    clave: str
    spans: tuple[Span, ...]
    por_ventana: bool = False
    windows: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a stage stands. ``desde``: since when, or from when; ``hasta``: until when; None: not known or not set."""

    clave: str
    situacion: Situacion
    desde: datetime | None = None
    hasta: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.situacion is Situacion.ABIERTA


def standing(stage: StageDates, now: datetime, distrito: int | None = None) -> Standing:
    """How the stage stands at that moment (aware), for everyone or for one district."""
    opened = [span for span in stage.windows.get(distrito or 0, ()) if span.desde and span.desde <= now]
    if opened:
        return _by_window(stage.clave, opened[-1], now)
    by_term = _by_term(stage, now)
    if distrito and stage.por_ventana and by_term.is_open:
        return Standing(stage.clave, Situacion.PROGRAMADA, hasta=by_term.hasta)
    return by_term


def opens_next(stages: Iterable[StageDates], now: datetime) -> Standing | None:
    """The stage that opens first after now, among those whose beginning is known."""
    coming = [found for stage in stages if (found := standing(stage, now)).situacion is Situacion.PROGRAMADA]
    return min((found for found in coming if found.desde), key=lambda found: found.desde or now, default=None)


def closes_next(stages: Iterable[StageDates], now: datetime, distrito: int | None = None) -> tuple[Standing, ...]:
    """The stages that are open, the one that closes first in front; those without known end last."""
    opened = [found for stage in stages if (found := standing(stage, now, distrito)).is_open]
    return tuple(sorted(opened, key=lambda found: (found.hasta is None, found.hasta or now)))


def _by_window(clave: str, window: Span, now: datetime) -> Standing:
    is_open = window.hasta is None or now < window.hasta
    situacion = Situacion.ABIERTA if is_open else Situacion.CERRADA
    return Standing(clave, situacion, window.desde, window.hasta)


def _by_term(stage: StageDates, moment: datetime) -> Standing:
    """The last second of a span is whole part of it; what begins at a moment has begun at it."""
    first, last, now = stage.spans[0], stage.spans[-1], moment.replace(microsecond=0)
    for place, span in enumerate(stage.spans):
        if span.desde and span.hasta and span.desde <= moment and now <= span.hasta:
            begun, until = _run(stage.spans, place)
            return Standing(stage.clave, Situacion.ABIERTA, begun, until)
    if first.desde and moment < first.desde:
        return Standing(stage.clave, Situacion.PROGRAMADA, first.desde, last.hasta)
    if last.hasta and now > last.hasta:
        return Standing(stage.clave, Situacion.CERRADA, first.desde, last.hasta)
    return _between(stage, now)


def _between(stage: StageDates, now: datetime) -> Standing:
    """After one span and before the next (it was closed until it opened again), or where a date is not known."""
    for before, after in zip(stage.spans, stage.spans[1:], strict=False):
        if before.hasta and after.desde and before.hasta < now < after.desde:
            return Standing(stage.clave, Situacion.CERRADA, stage.spans[0].desde, before.hasta)
    return Standing(stage.clave, Situacion.SIN_FECHA, stage.spans[0].desde, stage.spans[-1].hasta)


def _run(spans: tuple[Span, ...], place: int) -> tuple[datetime | None, datetime | None]:
    """Where the unbroken stretch around one span begins and ends: an extension goes on where the term stopped."""
    begin = end = place
    while begin and spans[begin - 1].hasta == spans[begin].desde:
        begin -= 1
    while end + 1 < len(spans) and spans[end].hasta == spans[end + 1].desde:
        end += 1
    return spans[begin].desde, spans[end].hasta
