"""What became of each UT from one frame to the next: pure geometry and names, no database.

A key alone does not say "same territory" (between 2016 and 2019, 40 keys kept their key over other ground), so
every thread carries two shares of area. Shares compare areas of the same place, so plain degrees serve: over one
UT the scale changes by less than one part in a thousand.

Thresholds, chosen on the two public frames of 2016 and 2019:

- ``SAME`` 0.9: of the 1,802 shared keys with two outlines, 1,762 overlap (intersection over union) by more, 1,713
  of them by 0.99; the other 40 were redrawn. Its complement, 0.1, is what counts as a substantial part.
- ``SLIVER`` 0.01: below this share of both sides an overlap is drawing noise along a common boundary.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from tequio.lib.text import fold, lost_letters

SAME = 0.9
SUBSTANTIAL = 1 - SAME
SLIVER = 0.01


class Relacion(StrEnum):
    """The same words as ``Linaje.Relacion``."""

    IGUAL = "IGUAL"
    RENOMBRADA = "RENOMBRADA"
    MOVIDA = "MOVIDA"
    DIVIDIDA = "DIVIDIDA"
    FUSIONADA = "FUSIONADA"
    NUEVA = "NUEVA"
    DESAPARECIDA = "DESAPARECIDA"


class Place(NamedTuple):
    """A UT as one frame draws it; the geometry is valid, or None when the source has no outline."""

    clave: str
    nombre: str
    geometry: BaseGeometry | None


@dataclass(frozen=True, slots=True)
class Thread:
    """From one UT to another; the shares go from 0 to 1 and are 0 when either outline is missing.

    ``cambio_nombre`` speaks of one place that goes on, so it stays false where only a part of the ground passed.
    """

    anterior: str | None
    unidad: str | None
    relacion: Relacion
    cambio_nombre: bool = False
    parte_anterior: float = 0.0
    parte_nueva: float = 0.0


class _Shares(NamedTuple):
    of_old: float
    of_new: float

    @property
    def overlap(self) -> float:
        """Intersection over union."""
        if not self.of_old or not self.of_new:
            return 0.0
        return 1 / (1 / self.of_old + 1 / self.of_new - 1)


_NONE = _Shares(0.0, 0.0)


def trace(before: Sequence[Place], after: Sequence[Place]) -> list[Thread]:
    """Every thread between two frames, ordered by keys.

    - Same key: IGUAL or RENOMBRADA over the same ground (or when an outline is missing: the key is all there is),
      DIVIDIDA or FUSIONADA when a part left for a new key or a vanished one came in, MOVIDA otherwise.
    - Between two keys that both go on: MOVIDA, for ground that one lost and the other gained. A UT drawn inside
      another in either frame is an overlap, not ground that passed.
    - To a new key: DIVIDIDA. From a vanished key: DIVIDIDA among several heirs, FUSIONADA into one; one alone that
      becomes another one is IGUAL, RENOMBRADA or MOVIDA.
    - NUEVA and DESAPARECIDA: a key with no ground from, or in, the other frame.
    """
    return _Tracer(before, after).threads()


class _Tracer:
    """The two frames by key, and the shares of ground between them."""

    def __init__(self, before: Sequence[Place], after: Sequence[Place]) -> None:
        self.old = {place.clave: place for place in before}
        self.new = {place.clave: place for place in after}
        self.kept: dict[str, _Shares] = {}
        self.passed: dict[tuple[str, str], _Shares] = {}
        self._measure()

    def threads(self) -> list[Thread]:
        crossing = [self._crossing(*pair) for pair in self.passed]
        split = {t.anterior for t in crossing if t.relacion == Relacion.DIVIDIDA}
        merged = {t.unidad for t in crossing if t.relacion == Relacion.FUSIONADA}
        same_key = [self._same_key(clave, split, merged) for clave in self.old.keys() & self.new.keys()]
        return sorted([*same_key, *crossing, *self._loose_ends()], key=lambda t: (t.anterior or "~", t.unidad or "~"))

    def _measure(self) -> None:
        before, after = _drawn(self.old.values()), _drawn(self.new.values())
        old, new = _outlines(before), _outlines(after)
        left, right = shapely.STRtree(new).query(old, predicate="intersects")
        areas = shapely.area(shapely.intersection(old[left], new[right]))
        for i, j, area in zip(left, right, areas, strict=True):
            self._note(before[i], after[j], area)

    def _note(self, old: Place, new: Place, area: float) -> None:
        shares = _shares(area, old, new)
        if old.clave == new.clave:
            self.kept[old.clave] = shares
        elif max(shares) >= SLIVER:
            shares = _shares(shapely.area(self._passed_ground(old, new)), old, new)
            if max(shares) >= SLIVER:
                self.passed[old.clave, new.clave] = shares

    def _passed_ground(self, old: Place, new: Place) -> BaseGeometry:
        """Between two keys that both go on, without what the first still holds and what the second already held."""
        ground = shapely.intersection(old.geometry, new.geometry)
        if old.clave in self.new and new.clave in self.old:
            for standing in (self.new[old.clave].geometry, self.old[new.clave].geometry):
                ground = ground if standing is None else shapely.difference(ground, standing)
        return ground

    def _same_key(self, clave: str, split: set[str | None], merged: set[str | None]) -> Thread:
        shares = self.kept.get(clave, _NONE)
        if shares.overlap >= SAME or self.old[clave].geometry is None or self.new[clave].geometry is None:
            return self._thread(clave, clave, shares, None)
        if clave in split:
            return self._thread(clave, clave, shares, Relacion.DIVIDIDA)
        return self._thread(clave, clave, shares, Relacion.FUSIONADA if clave in merged else Relacion.MOVIDA)

    def _crossing(self, old: str, new: str) -> Thread:
        shares = self.passed[old, new]
        relacion = self._relation_across(old, new)
        if relacion is not None:
            return Thread(old, new, relacion, False, *shares)
        return self._thread(old, new, shares, None if shares.overlap >= SAME else Relacion.MOVIDA)

    def _relation_across(self, old: str, new: str) -> Relacion | None:
        """None for one place that goes on under another key."""
        if old in self.new:
            return Relacion.MOVIDA if new in self.old else Relacion.DIVIDIDA
        if self._count(shares.of_old for (a, _), shares in self.passed.items() if a == old) > 1:
            return Relacion.DIVIDIDA
        parents = self._count(shares.of_new for (_, b), shares in self.passed.items() if b == new)
        return Relacion.FUSIONADA if new in self.old or parents > 1 else None

    @staticmethod
    def _count(shares: Iterable[float]) -> int:
        return sum(share >= SUBSTANTIAL for share in shares)

    def _thread(self, old: str, new: str, shares: _Shares, relacion: Relacion | None) -> Thread:
        """One place that goes on; without a relation, its name decides."""
        renamed = is_renamed(self.old[old].nombre, self.new[new].nombre)
        plain = Relacion.RENOMBRADA if renamed else Relacion.IGUAL
        return Thread(old, new, relacion or plain, renamed, *shares)

    def _loose_ends(self) -> list[Thread]:
        reached = {new for _, new in self.passed} | self.old.keys()
        left = {old for old, _ in self.passed} | self.new.keys()
        return [Thread(None, clave, Relacion.NUEVA) for clave in self.new.keys() - reached] + [
            Thread(clave, None, Relacion.DESAPARECIDA) for clave in self.old.keys() - left
        ]


def is_renamed(old: str, new: str) -> bool:
    """Whether the name is another one. Accents, punctuation and letters lost by an encoding do not make it so."""
    return fold(old) != fold(new) and not lost_letters(old, new) and not lost_letters(new, old)


def _drawn(places: Iterable[Place]) -> list[Place]:
    return [place for place in places if place.geometry is not None and place.geometry.area]


def _outlines(places: Sequence[Place]) -> np.ndarray:
    return np.array([place.geometry for place in places], dtype=object)


def _shares(area: float, old: Place, new: Place) -> _Shares:
    return _Shares(float(area / shapely.area(old.geometry)), float(area / shapely.area(new.geometry)))
