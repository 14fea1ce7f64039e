"""The calendar that everyone sees, kept in the memory of the process until an act changes it.

The page of a UT asks many apps, so this matter costs it no query: one picture of the published editions and of the
mechanisms that come first, and the rest is computed.
"""

import logging
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError

from tequio.mecanismos.models import Edicion, Prioridad
from tequio.ui.believed import Believed

from .ediciones import FichaEdicion, ficha, published
from .terms import version

log = logging.getLogger(__name__)
SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Picture:
    """``ediciones``: the published ones, with their rows at hand; ``prioridades``: with their mechanism; ``turns``:
    the moments at which some stage opens or has closed, in order."""

    version: int
    ediciones: tuple[Edicion, ...]
    prioridades: tuple[Prioridad, ...]
    turns: tuple[datetime, ...]

    def fichas(self, now: datetime, distrito: int | None = None) -> tuple[FichaEdicion, ...]:
        """How the editions stand at that moment, for everyone or for one district."""
        return tuple(ficha(edicion, now, distrito) for edicion in self.ediciones)


_believed_version = Believed(version)
_kept: list[Picture] = []


def picture() -> Picture:
    """That of the version in force: six queries when it is new, else none (or one, to ask for the version)."""
    number = _believed_version()
    if _kept and _kept[0].version == number:
        return _kept[0]
    try:
        _kept[:] = [_drawn(number)]
    except DatabaseError as error:
        if not _kept:
            raise
        log.warning("the calendar that was known rules on: %s", error)
    return _kept[0]


def forget() -> None:
    """As if nothing had been asked yet."""
    _kept.clear()


def calendar_version(now: datetime) -> tuple[int, int]:
    """Changes with every act on mechanisms and calendar, and whenever the clock opens or closes a stage."""
    drawn = picture()
    return drawn.version, bisect_right(drawn.turns, now)


def _drawn(number: int) -> Picture:
    rows = tuple(published())
    first = tuple(Prioridad.objects.select_related("mecanismo"))
    return Picture(number, rows, first, tuple(sorted({turn for row in rows for turn in _turns(row)})))


def _turns(edicion: Edicion) -> Iterator[datetime]:
    for etapa in edicion.etapas.all():
        spans = [(etapa.inicio, etapa.fin_original)]
        spans += [(moved.desde, moved.fin_nuevo) for moved in etapa.ampliaciones.all()]
        for begin, end in spans:
            if begin:
                yield begin
            if end:
                yield end + SECOND
