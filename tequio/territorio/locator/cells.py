"""A grid that knows, for each cell, which units may hold a point in it, and whether that needs a closer look."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .grid import Floats, Grid, Ints, cells_inside, cells_touched
from .outlines import Outlines

SLACK = 1e-6  # of a cell (less than 0.1 mm): a boundary as near as this counts as in the cell, against rounding


@dataclass(frozen=True, slots=True)
class Cells:
    """``code[cell]`` numbers a set of units; set s is ``members[first[s]:first[s + 1]]``, as ranks, in order.

    Where ``doubtful[s]``, boundaries cross the cell and its members are only candidates; elsewhere every member holds
    every point of the cell. Set 0 is empty.
    """

    grid: Grid
    code: NDArray[np.int32]
    first: Ints
    members: Ints
    doubtful: NDArray[np.bool_]

    def code_at(self, lons: Floats, lats: Floats) -> NDArray[np.int32]:
        """The number of the set for each point; 0 off the grid."""
        grid = self.grid
        x, y = (lons - grid.west) * grid.per_lon, (lats - grid.south) * grid.per_lat
        on_grid = (x >= 0) & (x < grid.columns) & (y >= 0) & (y < grid.rows)
        codes = np.zeros(len(lons), np.int32)
        codes[on_grid] = self.code[y[on_grid].astype(np.int64) * grid.columns + x[on_grid].astype(np.int64)]
        return codes


def build_cells(grid: Grid, outlines: Outlines, rank: Ints) -> Cells:
    """``rank[i]``: the place of unit i in every answer."""
    count = len(rank)
    segment, cell = cells_touched(grid, outlines.segments, (SLACK, SLACK))
    owner, inner = cells_inside(grid, outlines.segments, outlines.owner)
    crossed = np.zeros(grid.size, bool)
    crossed[cell] = True
    keys = np.concatenate([cell * count + rank[outlines.owner[segment]], inner * count + rank[owner]])
    keys.sort()
    cell, member = np.divmod(keys[np.diff(keys, prepend=-1) > 0], count)
    start = np.flatnonzero(np.diff(cell, prepend=-1))
    length = np.diff(start, append=len(cell))
    doubtful = crossed[cell[start]]
    names = _name_sets(member, start, length, count) * 2 + doubtful
    _, sample, name = np.unique(names, return_index=True, return_inverse=True)
    code = np.zeros(grid.size, np.int32)
    code[cell[start]] = name + 1
    return Cells(
        grid,
        code,
        np.concatenate([[0, 0], np.cumsum(length[sample])]),
        np.concatenate([member[start[s] : start[s] + length[s]] for s in sample] or [member]),
        np.concatenate([[False], doubtful[sample]]),
    )


def _name_sets(member: Ints, start: Ints, length: Ints, count: int) -> Ints:
    """A number for each set (length[i] members from start[i]); equal sets get equal numbers."""
    names, free = member[start], count
    for place in range(1, int(length.max(initial=0))):
        longer = np.flatnonzero(length > place)
        pairs, number = np.unique(names[longer] * count + member[start[longer] + place], return_inverse=True)
        names[longer] = free + number
        free += len(pairs)
    return names
