"""Where the city is, to notice coordinates that cannot be."""

from shapely.geometry.base import BaseGeometry

from .values import UnreadableError

# Longitudes and latitudes of the public outlines of the 16 alcaldías (INEGI), with a margin of some 2 km.
WEST, SOUTH, EAST, NORTH = -99.385, 19.028, -98.920, 19.613


def in_city(lon: float, lat: float) -> bool:
    """Whether the point (WGS84) falls in the box of the city."""
    return WEST <= lon <= EAST and SOUTH <= lat <= NORTH


def why_outside(lon: float, lat: float) -> str:
    """What is wrong with a point that is not in the city, in Spanish."""
    if in_city(lat, lon):
        return f"la longitud y la latitud están cambiadas de lugar ({lon:.4f}, {lat:.4f}): va primero la longitud"
    return f"el punto ({lon:.4f}, {lat:.4f}) está fuera de la Ciudad de México"


def in_the_city(geometry: BaseGeometry) -> BaseGeometry:
    """The same geometry (WGS84), unless a point inside it falls out of the city. Raises UnreadableError."""
    inner = geometry.representative_point()
    if not in_city(inner.x, inner.y):
        raise UnreadableError(why_outside(inner.x, inner.y))
    return geometry
