"""How far the boundaries of the units are from a point, and which units lie side by side. Pure, as ``points``."""

from math import sqrt
from operator import itemgetter
from struct import Struct

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod

from .grid import Floats, Grid, cells_touched
from .outlines import Outlines
from .plane import Complexes, Plane, to_segments

NEAR_M = 50.0  # how far a boundary is worth telling
CELL_M = 50.0  # a cell of 100 m takes a third of the memory and asks twice the segments
BESIDE_M = 15.0  # a street between two units does not make them strangers
CLEAR_M2 = 1e-6  # a point nearer than a millimetre to a boundary is on no side of it
ROW = Struct("7d")
GEOD = Geod(ellps="WGS84")
FIRST_TWO = itemgetter(0, 1)

Near = tuple[int, float, bool | None]  # unit, metres, whether the point is inside: None where only geometry can tell


class BoundaryIndex:
    """Answers name units by their place in ``geometries`` (None where unknown)."""

    def __init__(self, geometries: NDArray[np.object_], outlines: Outlines) -> None:
        self._geometries = geometries
        self._own_first = outlines.first
        west, south, east, north = outlines.bounds
        self._plane = Plane.around((west + east) / 2, (south + north) / 2)
        self._starts = self._plane.array(outlines.segments[:, :2])
        self._steps = self._plane.array(outlines.segments[:, 2:]) - self._starts
        self._boxes = shapely.bounds(geometries)
        size = CELL_M / self._plane.per_lon, CELL_M / self._plane.per_lat
        margin = NEAR_M / CELL_M
        self._grid = Grid.over((west - size[0], south - size[1], east + size[0], north + size[1]), *size)
        segment, cell = cells_touched(self._grid, outlines.segments, (margin, margin))
        order = np.lexsort((segment, cell))
        self._segments = segment[order].astype(np.int32).data  # plain buffers: a look-up is no work for arrays
        self._first_in = np.searchsorted(cell[order], np.arange(self._grid.size + 1)).astype(np.int32).data
        self._table = _table(outlines.owner.astype(float), self._starts, self._steps)

    def near(self, lon: float, lat: float, metres: float = NEAR_M) -> list[Near]:
        """Each unit whose boundary is at most that far (50 m at most), the nearest first.

        What is inside lies to the left of the nearest segment, unless its nearest place is a corner.
        """
        cell = self._grid.cell_at(lon, lat)
        if cell is None:
            return []
        first, last = self._first_in[cell], self._first_in[cell + 1]
        if first == last:
            return []
        point = self._plane.to_metres(lon, lat)
        px, py = point.real, point.imag
        nearest: dict[float, tuple[float, bool | None]] = {}
        for segment in self._segments[first:last]:
            owner, x, y, dx, dy, along_x, along_y = ROW.unpack_from(self._table, segment * ROW.size)
            x, y = x - px, y - py
            along = x * along_x + y * along_y
            inside: bool | None = None
            if along >= 1.0:
                x, y = x + dx, y + dy
            elif along > 0.0:
                inside = dy * x > dx * y
                x, y = x + along * dx, y + along * dy
            square = x * x + y * y
            if owner not in nearest or square < nearest[owner][0]:
                nearest[owner] = square, inside
        found = [
            (sqrt(square), int(owner), inside if square > CLEAR_M2 else None)
            for owner, (square, inside) in nearest.items()
            if square <= metres * metres
        ]
        found.sort(key=FIRST_TWO)
        return [(owner, distance, inside) for distance, owner, inside in found]

    def nearest(self, lon: float, lat: float) -> tuple[int, float] | None:
        """The unit whose boundary is nearest, however far, with geodesic metres; None where no outline is known."""
        point = self._plane.to_metres(lon, lat)
        bounds = self._metres_to_boxes(point)
        best: tuple[float, int, complex] = (np.inf, -1, 0j)
        for unit in np.argsort(bounds).tolist():
            if not bounds[unit] < best[0]:
                break
            own = slice(*self._own_first[unit : unit + 2])
            vectors = to_segments(point, self._starts[own], self._steps[own])
            shortest = vectors[np.abs(vectors).argmin()]
            best = min(best, (abs(shortest), unit, shortest), key=lambda found: found[:2])
        if best[1] < 0:
            return None
        return best[1], GEOD.inv(lon, lat, *self._plane.to_degrees(point + best[2]))[2]

    def beside(self, unit: int) -> list[int]:
        """The units that overlap this one, touch it or lie at most some 15 m from it."""
        if self._geometries[unit] is None:
            return []
        margin = BESIDE_M / self._plane.per_lat
        west, south, east, north = self._boxes[unit]
        w, s, e, n = self._boxes.T
        close = np.flatnonzero(
            (w <= east + margin) & (e >= west - margin) & (s <= north + margin) & (n >= south - margin)
        )
        close = close[close != unit]
        return close[shapely.dwithin(self._geometries[unit], self._geometries[close], margin)].tolist()

    def _metres_to_boxes(self, point: complex) -> Floats:
        low, high = self._plane.array(self._boxes[:, :2]) - point, point - self._plane.array(self._boxes[:, 2:])
        return np.hypot(np.maximum(0, np.maximum(low.real, high.real)), np.maximum(0, np.maximum(low.imag, high.imag)))


def _table(owner: Floats, starts: Complexes, steps: Complexes) -> bytes:
    """A ``ROW`` for each segment: owner, start, step, and what tells how far along it a gap from its start falls."""
    along = -steps / (steps * steps.conj()).real
    columns = [owner, starts.real, starts.imag, steps.real, steps.imag, along.real, along.imag]
    return np.stack(columns, axis=1).tobytes()
