"""Outlines as SVG path data: the silhouette of a UT, the map around it, the mosaic of the city. Pure.

Longitude is shortened by the cosine of the latitude, so shapes keep their proportions; y grows downwards.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import shapely
from shapely.geometry.base import BaseGeometry

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Viewport:
    """A window of width by height units over west, south, east, north (WGS84); keeps the shape's proportions."""

    west: float
    north: float
    scale: float  # units in a degree of latitude
    shrink: float  # cosine of the middle latitude
    width: int
    height: int

    @classmethod
    def around(cls, bounds: Bounds, width: int, height: int, margin: float = 0.06) -> "Viewport":
        """The window that shows these bounds in the middle, with a margin (part of the larger side) all around."""
        west, south, east, north = bounds
        shrink = math.cos(math.radians((south + north) / 2))
        span_x, span_y = max((east - west) * shrink, 1e-9), max(north - south, 1e-9)
        scale = min(width / span_x, height / span_y) / (1 + 2 * margin)
        left = (west + east) / 2 - width / scale / shrink / 2
        top = (south + north) / 2 + height / scale / 2
        return cls(left, top, scale, shrink, width, height)

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        return (lon - self.west) * self.shrink * self.scale, (self.north - lat) * self.scale

    @property
    def bounds(self) -> Bounds:
        """What the window shows: west, south, east, north."""
        east = self.west + self.width / self.scale / self.shrink
        return self.west, self.north - self.height / self.scale, east, self.north


def path(geometry: BaseGeometry, viewport: Viewport, step: float = 0.5) -> str:
    """SVG path data of a polygon or multipolygon, without details below ``step`` units; empty when nothing shows."""
    simple = shapely.simplify(geometry, step / viewport.scale)
    rings = (ring for part in shapely.get_parts(simple) for ring in _rings(part))
    return "".join(filter(None, (_ring_path(ring, viewport) for ring in rings)))


def silhouette(geometry: BaseGeometry, side: int = 100) -> str:
    """The UT's own stamp: path data in a square of that side."""
    return path(geometry, Viewport.around(geometry.bounds, side, side, margin=0.1), step=0.4)


def union_bounds(geometries: Iterable[BaseGeometry]) -> Bounds:
    """West, south, east, north of them all."""
    west, south, east, north = shapely.total_bounds(list(geometries))
    return float(west), float(south), float(east), float(north)


def _rings(part: BaseGeometry) -> list[BaseGeometry]:
    return [part.exterior, *part.interiors] if part.geom_type == "Polygon" and not part.is_empty else []


def _ring_path(ring: BaseGeometry, viewport: Viewport) -> str:
    """Relative moves with one decimal: about half the bytes of absolute ones."""
    points = [(round(x * 2), round(y * 2)) for x, y in (viewport.at(*point) for point in ring.coords[:-1])]
    points = [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]
    if len(points) < 3:
        return ""
    moves = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    start = f"M{_half(points[0][0])} {_half(points[0][1])}l"
    return start + " ".join(f"{_half(x)} {_half(y)}" for x, y in moves) + "z"


def _half(twice: int) -> str:
    """A number counted in halves, as short as it can be written."""
    whole, rest = divmod(twice, 2)
    return str(whole) if not rest else f"{twice / 2:g}"
