"""Outlines taken apart into segments, each with the number of its owner."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from .grid import Floats, Ints


@dataclass(frozen=True, slots=True)
class Outlines:
    """Boundary segments in degrees, (n, 4) as x1, y1, x2, y2, sorted by owner: owner i has first[i] to first[i + 1].

    The owner lies to the left of each of its segments.
    """

    segments: Floats
    owner: Ints
    first: Ints

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north of all; zeros where there is none."""
        if not len(self.segments):
            return 0.0, 0.0, 0.0, 0.0
        lons, lats = self.segments[:, ::2], self.segments[:, 1::2]
        return float(lons.min()), float(lats.min()), float(lons.max()), float(lats.max())


def outlines_of(geometries: NDArray[np.object_]) -> Outlines:
    """Every ring of every polygon. Segments without length are left out; so is whatever is not a polygon."""
    parts, part_owner = shapely.get_parts(geometries, return_index=True)
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    outer = np.diff(ring_part, prepend=-1) > 0
    rings = np.where(shapely.is_ccw(rings) == outer, rings, shapely.reverse(rings))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    joined = (ring[1:] == ring[:-1]) & (points[1:] != points[:-1]).any(axis=1)
    segments = np.hstack([points[:-1], points[1:]])[joined]
    owner = part_owner[ring_part[ring[:-1][joined]]].astype(np.int64)
    return Outlines(segments, owner, np.searchsorted(owner, np.arange(len(geometries) + 1)))
