"""Polygons that come broken."""

from shapely.geometry.base import BaseGeometry


def mend_geometry(geometry: BaseGeometry | None) -> tuple[BaseGeometry | None, tuple[str, ...]]:
    """The polygon fit for use, and what was done to it; None with the reason when nothing can be saved.

    WGS84 (lon, lat) in and out: rounded to 7 decimals, made valid, only its polygonal parts.
    """
    raise NotImplementedError
