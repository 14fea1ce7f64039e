"""The ground of the city: blocks of houses, who is next to whom, and the outline of any set of them.

Everything else (UTs of three frames, sections, postal codes) is a set of blocks, so borders always agree.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

import shapely

from .mesh import Point, Ring, doubled_area, edges
from .outline import SOUTH, UNIT, WEST

Blocks = frozenset[int]
Crosses = Callable[[int, int], bool]
SCALE = 10_000_000  # lattice units in a degree


@dataclass(frozen=True)
class Ground:
    """``points`` in lattice units; one ring, alcaldía, plot and share of city (0 to 1) for each block."""

    points: tuple[Point, ...]
    rings: tuple[Ring, ...]
    alcaldias: tuple[str, ...]
    plots: tuple[int, ...]
    built: Blocks
    urban: tuple[float, ...]

    @cached_property
    def areas(self) -> tuple[int, ...]:
        """Area of each block in square lattice units."""
        return tuple(doubled_area([self.points[corner] for corner in ring]) // 2 for ring in self.rings)

    @cached_property
    def neighbours(self) -> tuple[tuple[int, ...], ...]:
        """For each block, those that share an edge with it, in order."""
        owner = {edge: block for block, ring in enumerate(self.rings) for edge in edges(ring)}
        return tuple(tuple(sorted({owner[b, a] for a, b in edges(ring) if (b, a) in owner})) for ring in self.rings)

    def area(self, blocks: Iterable[int]) -> int:
        return sum(self.areas[block] for block in blocks)

    def middle(self, blocks: Collection[int]) -> tuple[float, float]:
        """The mean corner of some blocks, in thousandths of a degree from the south-west of the box."""
        shape = [self.points[corner] for block in sorted(blocks) for corner in self.rings[block]]
        return sum(x for x, _ in shape) / len(shape) / UNIT, sum(y for _, y in shape) / len(shape) / UNIT

    def place(self, block: int) -> tuple[float, float]:
        """A point in the middle of a block: longitude, latitude."""
        x, y = self.middle([block])
        return _degrees((round(x * UNIT), round(y * UNIT)))

    def around(self, blocks: Collection[int]) -> list[int]:
        """The blocks that touch these and are not among them."""
        return sorted({near for block in blocks for near in self.neighbours[block]} - set(blocks))

    def parts(self, blocks: Collection[int]) -> list[Blocks]:
        """The connected pieces of a set of blocks, the largest first."""
        left, pieces = set(blocks), []
        while left:
            piece = frozenset(self.spread([min(left)], within=left))
            pieces.append(piece)
            left -= piece
        return sorted(pieces, key=lambda piece: (-self.area(piece), min(piece)))

    def spread(
        self, seeds: Iterable[int], *, within: Collection[int], may_cross: Crosses = lambda _here, _there: True
    ) -> dict[int, int]:
        """Grow from seed blocks, all at one pace, over the blocks within; says from which seed each was reached."""
        reached = {seed: seed for seed in seeds}
        front = list(reached)
        while front:
            ahead = []
            for block in front:
                for near in self.neighbours[block]:
                    if near not in reached and near in within and may_cross(block, near):
                        reached[near] = reached[block]
                        ahead.append(near)
            front = ahead
        return reached

    def partition(self, seeds: Iterable[int], *, within: Blocks, may_cross: Crosses) -> list[Blocks]:
        """All the blocks within, shared out among seeds; what no seed reaches is shared out by itself."""
        reached = self.spread(seeds, within=within, may_cross=may_cross)
        for block in sorted(within):
            if block not in reached:
                reached |= self.spread([block], within=within - reached.keys(), may_cross=may_cross)
        members: dict[int, list[int]] = {}
        for block, seed in reached.items():
            members.setdefault(seed, []).append(block)
        return [frozenset(members[seed]) for seed in sorted(members)]

    def outline(self, blocks: Collection[int]) -> shapely.Polygon | shapely.MultiPolygon:
        """The union of some blocks (WGS84, longitude first, 7 decimals); rings begin at their least corner."""
        polygons = [self._polygon(part) for part in self.parts(blocks)]
        return polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons)

    def _polygon(self, part: Blocks) -> shapely.Polygon:
        """One connected part has one ring that turns to the left, its shell; the others are its holes."""
        rings = [self._coordinates(loop) for loop in _loops(self.rings[block] for block in sorted(part))]
        shell, *holes = sorted(rings, key=lambda ring: (doubled_area(ring) < 0, ring))
        return shapely.Polygon(map(_degrees, shell), [list(map(_degrees, hole)) for hole in holes])

    def _coordinates(self, loop: Ring) -> list[Point]:
        shape = [self.points[corner] for corner in loop]
        start = shape.index(min(shape))
        return shape[start:] + shape[:start]


def _degrees(point: Point) -> tuple[float, float]:
    return (WEST + point[0]) / SCALE, (SOUTH + point[1]) / SCALE


def _loops(rings: Iterable[Ring]) -> list[Ring]:
    """The borders of a set of rings: edges that two of them share fall away, the others chain into simple loops."""
    border: dict[tuple[int, int], None] = {}
    for edge in (edge for ring in rings for edge in edges(ring)):
        if (edge[1], edge[0]) in border:
            del border[edge[1], edge[0]]
        else:
            border[edge] = None
    ways: dict[int, list[int]] = {}
    for a, b in border:
        ways.setdefault(a, []).append(b)
    return [loop for start in sorted(ways) for loop in _walks(ways, start)]


def _walks(ways: dict[int, list[int]], start: int) -> Iterable[Ring]:
    """Walk the border from a corner until no way is left; a corner met twice closes a loop."""
    path = [start]
    while ways[path[-1]]:
        ahead = ways[path[-1]].pop()
        if ahead in path:
            at = path.index(ahead)
            yield tuple(path[at:])
            del path[at:]
        path.append(ahead)
