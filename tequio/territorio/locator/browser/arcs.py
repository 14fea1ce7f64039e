"""Outlines on a grid, cut into arcs so that a border which two UTs share is kept, and thinned, once.

Corners are pairs of whole numbers: cells of the grid east and north of its origin. A ring does not repeat its first
corner; an arc has both its ends.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

Corner = tuple[int, int]
Ring = list[Corner]
Arc = tuple[Corner, ...]


def cut(rings: Sequence[Ring]) -> tuple[list[Arc], list[list[int]]]:
    """Cut the rings where borders meet: the arcs in order of first use, and for each ring which arcs it is made of.

    An arc has no direction: the neighbour that walks it backwards uses the same one.
    """
    ends = _ends(rings)
    number: dict[Arc, int] = {}
    uses = []
    for ring in rings:
        known = (arc[::-1] if arc[::-1] in number else arc for arc in _pieces(ring, ends))
        uses.append([number.setdefault(arc, len(number)) for arc in known])
    return list(number), uses


def _ends(rings: Sequence[Ring]) -> set[Corner]:
    """The corners where arcs end: those that have other neighbours in another ring, or on another visit."""
    beside: dict[Corner, tuple[Corner, Corner]] = {}
    ends = set()
    for ring in rings:
        for before, corner, after in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1], strict=True):
            pair = (before, after) if before < after else (after, before)
            if beside.setdefault(corner, pair) != pair:
                ends.add(corner)
    return ends


def _pieces(ring: Ring, ends: set[Corner]) -> Iterator[Arc]:
    """The ring in pieces from end to end; whole, from its lowest corner, where it meets nobody."""
    cuts = [i for i, corner in enumerate(ring) if corner in ends] or [ring.index(min(ring))]
    round_trip = ring + ring
    for start, stop in zip(cuts, [*cuts[1:], cuts[0] + len(ring)], strict=True):
        yield (*round_trip[start:stop], round_trip[stop % len(ring)])


def thin(arcs: Sequence[Arc], uses: Sequence[Sequence[int]], tolerance_m: float, cell_m: NDArray) -> list[Arc]:
    """Leave out the corners (Douglas-Peucker) that move no border by more than ``tolerance_m``; ends stay.

    ``cell_m``: width and height of a cell in metres. A ring that would be left with fewer than three corners stays as
    it was, so that no UT, island or hole is lost.
    """
    thinned = _simplified(arcs, tolerance_m, cell_m) if arcs else []
    for ring in uses:
        if len({corner for arc in ring for corner in thinned[arc]}) < 3:
            for arc in ring:
                thinned[arc] = arcs[arc]
    return thinned


def _simplified(arcs: Sequence[Arc], tolerance_m: float, cell_m: NDArray) -> list[Arc]:
    corners = np.array([corner for arc in arcs for corner in arc])
    owner = np.repeat(np.arange(len(arcs)), [len(arc) for arc in arcs])
    lines = shapely.simplify(shapely.linestrings(corners * cell_m, indices=owner), tolerance_m, preserve_topology=False)
    kept, owner = shapely.get_coordinates(lines, return_index=True)
    pairs = list(map(tuple, np.rint(kept / cell_m).astype(int).tolist()))
    bounds = np.searchsorted(owner, np.arange(len(arcs) + 1)).tolist()
    return [tuple(pairs[start:stop]) for start, stop in pairwise(bounds)]
