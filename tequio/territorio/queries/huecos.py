"""Where the outlines of a frame do not fit each other: ground in two UTs, and ground in none among them."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely

from tequio.territorio.locator.plane import Plane
from tequio.territorio.models import Marco
from tequio.territorio.outlines import outlines_of

NOISE_M2 = 100.0  # below it two neighbours only drew their common street differently


@dataclass(frozen=True, slots=True)
class Traslape:
    """Two UTs by key, and the square metres that both hold."""

    una: str
    otra: str
    m2: float


@dataclass(frozen=True, slots=True)
class Encaje:
    """``traslapes``: the greatest first. ``huecos``: how many holes the UTs leave among them, and their ground."""

    traslapes: tuple[Traslape, ...]
    huecos: int
    huecos_m2: float

    @property
    def traslapes_m2(self) -> float:
        return sum(traslape.m2 for traslape in self.traslapes)


def encaje(marco: Marco) -> Encaje:
    """One query and about a second for a whole city, the first time for each version of the frame."""
    return _encaje(marco.pk, marco.version, marco.sha256)


def forget() -> None:
    """As if this process had measured no frame yet."""
    _encaje.cache_clear()


@lru_cache(maxsize=8)
def _encaje(pk: int, _version: int, _sha256: str) -> Encaje:
    outlines = outlines_of(Marco(pk=pk))
    if not outlines:
        return Encaje((), 0, 0.0)
    claves, shapes = list(outlines), np.array(list(outlines.values()), dtype=object)
    middle = shapely.box(*shapely.total_bounds(shapes)).centroid
    plane = Plane.around(middle.x, middle.y)
    square = plane.per_lon * plane.per_lat
    holes = [m2 for m2 in _holes(shapes) * square if m2 >= NOISE_M2]
    return Encaje(_overlaps(claves, shapes, square), len(holes), float(sum(holes)))


def _overlaps(claves: list[str], shapes: np.ndarray, square: float) -> tuple[Traslape, ...]:
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    once = left < right
    left, right = left[once], right[once]
    areas = shapely.area(shapely.intersection(shapes[left], shapes[right])) * square
    found = [Traslape(claves[i], claves[j], float(m2)) for i, j, m2 in zip(left, right, areas, strict=True)]
    return tuple(sorted((each for each in found if each.m2 >= NOISE_M2), key=lambda each: (-each.m2, each.una)))


def _holes(shapes: np.ndarray) -> np.ndarray:
    """The area, in square degrees, of each hole of all UTs together."""
    parts = shapely.get_parts(shapely.union_all(shapes))
    rings = [hole for part in parts for hole in part.interiors]
    return np.array(shapely.area(shapely.polygons(rings))) if rings else np.zeros(0)
