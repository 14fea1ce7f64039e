"""A uniform grid over outlines: which cells a boundary crosses, which lie inside. Pure arrays, no geometry library.

Segments are an array (n, 4) of x1, y1, x2, y2 in degrees. A cell is a number: row * columns + column, from the
south-west. Both functions answer as pairs of parallel arrays, one row for each hit.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Grid:
    """``per_lon`` by ``per_lat`` cells in a degree, from the south-west corner."""

    west: float
    south: float
    per_lon: float
    per_lat: float
    columns: int
    rows: int

    @classmethod
    def over(cls, bounds: tuple[float, float, float, float], width: float, height: float) -> "Grid":
        """Cells of width by height degrees over west, south, east, north, with one to spare on each side."""
        west, south, east, north = bounds
        columns, rows = int((east - west) / width) + 3, int((north - south) / height) + 3
        return cls(west - width, south - height, 1 / width, 1 / height, columns, rows)

    @property
    def size(self) -> int:
        return self.columns * self.rows

    def cell_at(self, lon: float, lat: float) -> int | None:
        """The cell of a finite point; None off the grid."""
        column, row = int((lon - self.west) * self.per_lon), int((lat - self.south) * self.per_lat)
        if 0 <= column < self.columns and 0 <= row < self.rows:
            return row * self.columns + column
        return None


def cells_touched(grid: Grid, segments: Floats, margin: tuple[float, float]) -> tuple[Ints, Ints]:
    """(segment, cell) for each cell that a segment crosses, or comes as near to as the margin (in cells)."""
    x1, y1, x2, y2 = _in_cells(grid, segments)
    near_x, near_y = margin
    segment, row = _spread(
        _number(np.minimum(y1, y2) - near_y, grid.rows), _number(np.maximum(y1, y2) + near_y, grid.rows)
    )
    x1, y1, step_x, step_y = x1[segment], y1[segment], (x2 - x1)[segment], (y2 - y1)[segment]
    level = step_y == 0
    step_y = np.where(level, 1.0, step_y)
    enter = np.where(level, 0.0, np.clip((row - near_y - y1) / step_y, 0, 1))
    leave = np.where(level, 1.0, np.clip((row + 1 + near_y - y1) / step_y, 0, 1))
    enter, leave = x1 + enter * step_x, x1 + leave * step_x
    piece, column = _spread(
        _number(np.minimum(enter, leave) - near_x, grid.columns),
        _number(np.maximum(enter, leave) + near_x, grid.columns),
    )
    return segment[piece], row[piece] * grid.columns + column


def cells_inside(grid: Grid, segments: Floats, owner: Ints) -> tuple[Ints, Ints]:
    """(owner, cell) for each cell whose centre lies in the rings that the owner's segments draw (even-odd rule)."""
    x1, y1, x2, y2 = _in_cells(grid, segments)
    segment, row = _spread(_centre_from(np.minimum(y1, y2)), _centre_from(np.maximum(y1, y2)) - 1)
    x1, y1, x2, y2 = x1[segment], y1[segment], x2[segment], y2[segment]
    crossing = x1 + (row + 0.5 - y1) / (y2 - y1) * (x2 - x1)
    order = np.lexsort((crossing, row, owner[segment]))
    column = _centre_from(crossing[order])
    span, inside = _spread(column[::2], column[1::2] - 1)
    start = order[::2][span]
    return owner[segment[start]], row[start] * grid.columns + inside


def _in_cells(grid: Grid, segments: Floats) -> Floats:
    """The four coordinates, each an array, counted in cells from the corner of the grid."""
    west_south = np.array([grid.west, grid.south] * 2)
    return ((segments - west_south) * np.array([grid.per_lon, grid.per_lat] * 2)).T


def _number(place: Floats, count: int) -> Ints:
    return np.clip(np.floor(place).astype(np.int64), 0, count - 1)


def _centre_from(place: Floats) -> Ints:
    """The first cell whose centre is at this place or after it."""
    return np.ceil(place - 0.5).astype(np.int64)


def _spread(low: Ints, high: Ints) -> tuple[Ints, Ints]:
    """For each i, every integer from low[i] to high[i]: the arrays of i and of those integers."""
    counts = np.maximum(high - low + 1, 0)
    index = np.repeat(np.arange(len(low)), counts)
    ends = np.cumsum(counts)
    return index, np.arange(len(index)) - np.repeat(ends - counts, counts) + low[index]
