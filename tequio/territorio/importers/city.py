"""Noticing coordinates that cannot be in the city."""

from math import isnan

from shapely.geometry.base import BaseGeometry

from tequio.lib.sources.reference import CITY

from .values import UnreadableError


def require_point(lon: float, lat: float) -> None:
    """Nothing when the point (WGS84) is in the box of the city. Raises UnreadableError."""
    if _in_city(lon, lat):
        return
    if _in_city(lat, lon):
        raise UnreadableError(
            f"la longitud y la latitud están cambiadas de lugar ({lon:.4f}, {lat:.4f}): va primero la longitud"
        )
    raise UnreadableError(f"el punto ({lon:.4f}, {lat:.4f}) está fuera de la Ciudad de México")


def require_outline(geometry: BaseGeometry | None) -> None:
    """Nothing when the middle of the outline (WGS84) is in the city, or when there is none. Raises UnreadableError."""
    if geometry is None:
        return
    west, south, east, north = geometry.bounds
    if not isnan(west):
        require_point((west + east) / 2, (south + north) / 2)


def _in_city(lon: float, lat: float) -> bool:
    west, south, east, north = CITY
    return west <= lon <= east and south <= lat <= north
