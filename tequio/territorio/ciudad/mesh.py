"""A plane cut again and again, where neighbours always share their border to the last point.

Faces are rings of corner numbers, counter-clockwise. Cutting a face puts a new corner on an edge; the edge is noted,
so the neighbour across it finds the corner when its ring is next unfolded. No coordinate is ever kept twice.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

Ring = tuple[int, ...]
Point = tuple[int, int]

SNAP = 0.14  # a cut that comes this near to the end of an edge takes the corner that is already there


class Mesh:
    """Corners in whole lattice units, and which corner cuts each edge."""

    def __init__(self) -> None:
        self.points: list[Point] = []
        self._cuts: dict[tuple[int, int], int] = {}

    def corner(self, point: Point) -> int:
        self.points.append(point)
        return len(self.points) - 1

    def unfold(self, ring: Ring) -> Ring:
        """The ring with every corner that neighbours have put on its edges since."""
        return tuple(corner for a, b in edges(ring) for corner in self._walk(a, b))

    def _walk(self, a: int, b: int) -> Iterator[int]:
        middle = self._cuts.get((a, b) if a < b else (b, a))
        if middle is None:
            yield a
        else:
            yield from self._walk(a, middle)
            yield from self._walk(middle, b)

    def cut_edge(self, a: int, b: int, part: float) -> int:
        """A new corner at that part of the way from a to b; the edge must be whole."""
        (ax, ay), (bx, by) = self.points[a], self.points[b]
        corner = self.corner((ax + round((bx - ax) * part), ay + round((by - ay) * part)))
        self._cuts[(a, b) if a < b else (b, a)] = corner
        return corner

    def densify(self, ring: Ring, step: int) -> None:
        """Put corners on the long edges of a ring, so that they can bend."""
        for a, b in edges(self.unfold(ring)):
            (ax, ay), (bx, by) = self.points[a], self.points[b]
            if max(abs(ax - bx), abs(ay - by)) > step:
                middle = self.cut_edge(a, b, 0.5)
                self.densify((a, middle), step)

    def split(self, ring: Ring, *, at: float, skew: float = 0.0) -> tuple[Ring, Ring]:
        """Cut a face across its longer side, at that part of its length; skew tilts the cut."""
        ring = self.unfold(ring)
        shape = [self.points[corner] for corner in ring]
        east, north = _long_side(shape)
        nx, ny = east - skew * north, north + skew * east
        heights = [x * nx + y * ny for x, y in shape]
        level = min(heights) + (max(heights) - min(heights)) * at
        first, second = _chord(shape, [height - level for height in heights], (-ny, nx))
        snaps = at > SNAP and _is_convex(shape) and _apart(_place(first, SNAP), _place(second, SNAP), len(ring))
        return self._divide(ring, first, second, SNAP if snaps else 0.0)

    def _divide(self, ring: Ring, first: "Crossing", second: "Crossing", snap: float) -> tuple[Ring, Ring]:
        corners: dict[int, int] = {2 * i: corner for i, corner in enumerate(ring)}
        for crossing in (first, second):
            place, edge = _place(crossing, snap) % (2 * len(ring)), crossing.edge
            if place % 2:
                corners[place] = self.cut_edge(ring[edge], ring[(edge + 1) % len(ring)], crossing.part)
        walk = sorted(corners)
        start, end = sorted(walk.index(_place(crossing, snap) % (2 * len(ring))) for crossing in (first, second))
        around = [corners[place] for place in walk]
        return tuple(around[start : end + 1]), tuple(around[end:] + around[: start + 1])


class Crossing(NamedTuple):
    """Where a cut meets the edge that begins at that place of the ring, and at which part of its way."""

    edge: int
    part: float


def edges(ring: Sequence[int]) -> Iterator[tuple[int, int]]:
    return zip(ring, (*ring[1:], ring[0]), strict=True)


def doubled_area(shape: Sequence[Point]) -> int:
    """Twice the area of a ring of points, positive when it turns to the left."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(shape, (*shape[1:], shape[0]), strict=True))


def _is_convex(shape: Sequence[Point]) -> bool:
    """Whether no corner turns inwards, but for the rounding of corners put on straight edges."""
    for i, (x, y) in enumerate(shape):
        (ax, ay), (bx, by) = shape[i - 2], shape[i - 1]
        inward = (by - ay) * (x - bx) - (bx - ax) * (y - by)
        if inward > 0.01 * (abs(bx - ax) + abs(by - ay)) * (abs(x - bx) + abs(y - by)):
            return False
    return True


def _long_side(shape: Sequence[Point]) -> Point:
    """The direction of the longer side of the smallest box around the shape, one of whose edges the box follows."""
    best: tuple[float, Point] | None = None
    for (ax, ay), (bx, by) in zip(shape, (*shape[1:], shape[0]), strict=True):
        dx, dy = bx - ax, by - ay
        along = [x * dx + y * dy for x, y in shape]
        across = [y * dx - x * dy for x, y in shape]
        length, width = max(along) - min(along), max(across) - min(across)
        box = length * width / (dx * dx + dy * dy)
        if best is None or box < best[0]:
            best = box, ((dx, dy) if length >= width else (-dy, dx))
    assert best is not None  # noqa: S101  a ring has edges
    return best[1]


def _chord(shape: Sequence[Point], heights: Sequence[float], along: tuple[float, float]) -> tuple[Crossing, Crossing]:
    """The piece of the cut that lies inside the shape; of several, the middle one."""
    met = []
    for i, height in enumerate(heights):
        j = (i + 1) % len(shape)
        if (height >= 0) != (heights[j] >= 0):
            part = height / (height - heights[j])
            x, y = (shape[i][k] + (shape[j][k] - shape[i][k]) * part for k in (0, 1))
            met.append((x * along[0] + y * along[1], Crossing(i, part)))
    met.sort()
    middle = len(met) // 4 * 2
    return met[middle][1], met[middle + 1][1]


def _place(crossing: Crossing, snap: float) -> int:
    """Even for a corner of the ring, odd for a new one between two."""
    if crossing.part < snap:
        return 2 * crossing.edge
    return 2 * crossing.edge + (2 if crossing.part > 1 - snap else 1)


def _apart(first: int, second: int, corners: int) -> bool:
    """Whether a cut between the two places leaves a face on both sides."""
    gap = (first - second) % (2 * corners)
    gap = min(gap, 2 * corners - gap)
    return gap > 2 or (gap == 2 and first % 2 == 1)
