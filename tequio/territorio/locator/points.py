"""Point → units. Pure: parallel arrays of geometries (WGS84, longitude before latitude) and areas, no database.

The city is cut once into cells of some 50 m. Most points fall in a cell that no boundary crosses: a look-up answers.
The others ask the exact geometry of the few units that are in their cell. A point on an edge is in both units.
"""

from collections.abc import Mapping, Sequence
from itertools import compress
from math import sqrt
from types import MappingProxyType

import numpy as np
import shapely
from numpy.typing import NDArray

from .cells import build_cells
from .grid import Floats, Grid, Ints
from .outlines import Outlines
from .plane import Plane

CELL_M = 50.0  # finer cells ask less geometry and take more memory: see benchmarks/locator.py
MOST_CELLS = 4_000_000
NOTHING: Mapping[int, bool | None] = MappingProxyType({})
NO_GEOMETRIES = np.empty(0, dtype=object)

Candidates = tuple[tuple[int, ...], NDArray[np.object_]]  # units, and their geometries where they need a look


class PointIndex:
    """Answers name units by their place in ``geometries`` (valid polygons or multipolygons, None where unknown)."""

    def __init__(self, geometries: NDArray[np.object_], areas: Sequence[float], outlines: Outlines) -> None:
        self._geometries = geometries
        self._units = np.argsort(np.asarray(areas), kind="stable")
        rank = np.empty_like(self._units)
        rank[self._units] = np.arange(len(rank))
        self._grid = _grid_over(outlines.bounds)
        self._cells = build_cells(self._grid, outlines, rank)
        self._candidates = self._list_candidates()
        self._code = self._cells.code.data
        _prepare(geometries)

    def at(self, lon: float, lat: float, inside: Mapping[int, bool | None] = NOTHING) -> tuple[int, ...]:
        """The units that hold the point, the smaller area first. ``inside``: what is known of some of them already."""
        cell = self._grid.cell_at(lon, lat)
        if cell is None:
            return ()
        units, geometries = self._candidates[self._code[cell]]
        if not len(geometries):
            return units
        known = [inside.get(unit) for unit in units] if inside else [None]
        return tuple(compress(units, shapely.intersects_xy(geometries, lon, lat) if None in known else known))

    def at_many(self, lons: Floats, lats: Floats) -> tuple[Ints, Ints]:
        """Parallel arrays (place of the point, unit) for each unit that holds a point, in the order of the points.

        Points that are not finite are in no unit.
        """
        cells = self._cells
        code = cells.code_at(lons, lats)
        length = np.diff(cells.first)[code]
        point = np.repeat(np.arange(len(code)), length)
        start = np.repeat(cells.first[code] - np.cumsum(length) + length, length)
        unit = self._units[cells.members[start + np.arange(len(point))]]
        holds = ~cells.doubtful[code][point]
        doubt = np.flatnonzero(~holds)
        holds[doubt] = shapely.intersects_xy(self._geometries[unit[doubt]], lons[point[doubt]], lats[point[doubt]])
        return point[holds], unit[holds]

    def _list_candidates(self) -> list[Candidates]:
        """For each set of cells, as Python objects, which a single look-up reads faster than arrays."""
        sets = np.split(self._units[self._cells.members], self._cells.first[1:-1])
        return [
            (tuple(units.tolist()), self._geometries[units] if doubtful else NO_GEOMETRIES)
            for units, doubtful in zip(sets, self._cells.doubtful.tolist(), strict=True)
        ]


def _grid_over(bounds: tuple[float, float, float, float]) -> Grid:
    west, south, east, north = bounds
    plane = Plane.around((west + east) / 2, (south + north) / 2)
    ground = (east - west) * plane.per_lon * (north - south) * plane.per_lat
    cell = max(CELL_M, sqrt(ground / MOST_CELLS))
    return Grid.over(bounds, cell / plane.per_lon, cell / plane.per_lat)


def _prepare(geometries: NDArray[np.object_]) -> None:
    """Build what GEOS would build at the first question, so that threads only read it."""
    shapely.prepare(geometries)
    west, south, east, north = shapely.bounds(geometries).T
    shapely.intersects_xy(geometries, (west + east) / 2, (south + north) / 2)
