"""Frames in the database → pictures in memory, one for each version of a frame, kept in the process."""

import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from threading import Lock
from time import monotonic

import numpy as np
import shapely
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from tequio.lib.dates import long_date
from tequio.lib.memory import give_back
from tequio.territorio.models import Alias, Asentamiento, CodigoPostalUnidad, Marco, SeccionUnidad, UnidadTerritorial

from .answers import Lugar, Razon
from .settlements import Poblado
from .territory import Datos, Territorio

log = logging.getLogger(__name__)
FRESH_S = 2.0  # how long the list of published frames is believed

REASONS = {
    SeccionUnidad.Relacion.COMPLETA.value: Razon.SECCION_COMPLETA,
    SeccionUnidad.Relacion.PARCIAL.value: Razon.SECCION_PARCIAL,
}


class MarcoNoDisponibleError(Exception):
    """No published frame ruled that day; the message is for people."""


class Pictures:
    """The pictures of one process. Threads share it: one looks for news or builds, the others go on or wait."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._asking, self._building = Lock(), Lock()
        self.forget()

    def forget(self) -> None:
        """As if nothing had been read yet."""
        self._frames: list[Marco] = []
        self._asked_at = float("-inf")
        self._built: dict[tuple[str, int], Territorio] = {}
        self._today: tuple[float, Territorio] | None = None

    def ruling(self, day: date) -> Territorio:
        """Raises MarcoNoDisponibleError where no published frame had begun on that day."""
        frame = self.frame(day)
        return self._built.get((frame.clave, frame.version)) or self._build(frame)

    def frame(self, day: date) -> Marco:
        """Raises MarcoNoDisponibleError where no published frame had begun on that day."""
        frames = self.published()
        frame = _ruling(frames, day)
        if frame is None:
            raise MarcoNoDisponibleError(_why_none(frames, day))
        return frame

    def ruling_today(self) -> Territorio:
        """As ``ruling``; what day it is, is asked as often as the list of frames."""
        if self._today and self._today[0] == self._asked_at and self._clock() - self._asked_at < FRESH_S:
            return self._today[1]
        territorio = self.ruling(_today())
        self._today = self._asked_at, territorio
        return territorio

    def published(self) -> list[Marco]:
        """The latest first; asked of the database every two seconds at most, by one thread.

        While the database does not answer, the last known ones rule: what is in memory needs no database.
        """
        if self._clock() - self._asked_at < FRESH_S or not self._asking.acquire(blocking=not self._frames):
            return self._frames
        try:
            if self._clock() - self._asked_at >= FRESH_S:
                self._frames = list(Marco.objects.publicados().order_by("-vigente_desde"))
                self._asked_at = self._clock()
        except DatabaseError as error:
            if not self._frames:
                raise
            log.warning("the frames in memory rule on: %s", error)
            self._asked_at = self._clock()
        finally:
            self._asking.release()
        return self._frames

    def _build(self, frame: Marco) -> Territorio:
        """Lets go of what is neither in force nor the one now asked for: a picture weighs some 45 MB."""
        key = frame.clave, frame.version
        with self._building:
            if key not in self._built:
                today = _ruling(self._frames, _today())
                kept = {
                    other: picture
                    for other, picture in self._built.items()
                    if today and other == (today.clave, today.version)
                }
                self._built = kept | {key: Territorio(read_frame(frame.pk, frame.clave))}
                give_back()  # a picture takes some 25 MB more to make than to keep
            return self._built[key]


_pictures = Pictures()
forget = _pictures.forget


def territorio_en(day: date | None = None) -> Territorio:
    """The picture of the frame in force that day; None is today in Mexico City.

    Raises MarcoNoDisponibleError where nothing is published or the day is before the oldest frame.
    """
    return _pictures.ruling(day) if day else _pictures.ruling_today()


def published_version() -> tuple[tuple[str, int], ...]:
    """Which versions of which frames answer now; whatever is made from them is good while this stays."""
    return tuple((frame.clave, frame.version) for frame in _pictures.published())


def marco_en(day: date | None) -> Marco:
    """The published frame that ruled that day (None: today in Mexico City), as it was read at most two seconds ago.

    Raises MarcoNoDisponibleError.
    """
    return _pictures.frame(day or _today())


def read_frame(pk: int, clave: str) -> Datos:
    """All that the locator knows of a frame, in five queries and without model objects."""
    rows = list(
        UnidadTerritorial.objects.filter(marco=pk).order_by("clave").values_list(
            "pk", "geometria__wkb", "clave", "nombre_legible", "nombre", "tipo__nombre", "alcaldia_id",
            "alcaldia__nombre", "alcaldia__slug", "distrito_id", "poblacion", "geometria__area_m2",
        )
    )  # fmt: skip
    unit = {row[0]: number for number, row in enumerate(rows)}
    outlines = [None if row[1] is None else bytes(row[1]) for row in rows]
    sections = defaultdict(list)
    for owner, number, relation in _of_units(SeccionUnidad, pk, "seccion", "relacion"):
        sections[number].append((unit[owner], REASONS[relation]))
    codes = defaultdict(list)
    for owner, code, share in _of_units(CodigoPostalUnidad, pk, "codigo", "proporcion"):
        codes[code].append((unit[owner], share))
    return Datos(
        marco=clave,
        lugares=[Lugar(*row[2:11], area_m2=row[11] or 0.0) for row in rows],
        geometrias=shapely.from_wkb(np.array(outlines, dtype=object)),
        alias=[(unit[owner], text) for owner, text in _of_units(Alias, pk, "texto")],
        secciones=dict(sections),
        codigos={code: sorted(shares, key=lambda share: (-share[1], share[0])) for code, shares in codes.items()},
        asentamientos=[
            Poblado(*row) for row in Asentamiento.objects.values_list("codigo", "nombre", "clase", "alcaldia_id")
        ],
    )


def _of_units(model: type[Alias | CodigoPostalUnidad | SeccionUnidad], marco: int, *fields: str) -> list[tuple]:
    return list(model.objects.filter(unidad__marco=marco).order_by("pk").values_list("unidad_id", *fields))


def _ruling(frames: Sequence[Marco], day: date) -> Marco | None:
    return next((each for each in frames if each.vigente_desde <= day), None)


def _today() -> date:
    return timezone.localdate(timezone=timezone.get_default_timezone())


def _why_none(frames: list[Marco], day: date) -> str:
    if not frames:
        return _("Todavía no hay ningún marco geográfico publicado.")
    return _("El %(day)s no regía ningún marco geográfico publicado: el más antiguo rige desde el %(oldest)s.") % {
        "day": long_date(day),
        "oldest": long_date(frames[-1].vigente_desde),
    }
