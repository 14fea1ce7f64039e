"""Is this place in the unidad territorial? Pure geometry: GeoJSON in WGS84, longitude before latitude; metres by the
plane of the place itself.

    encaja = fit({"type": "Point", "coordinates": [-99.13, 19.43]}, outline)
    encaja.situacion → Situacion.DENTRO
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import cos, radians
from typing import Any

import shapely
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

KINDS = frozenset({"Point", "LineString", "Polygon"})
MAX_POINTS = 500  # what a hand draws; more is a file in disguise
DIGITS = 7
M_PER_DEGREE = 111_194.9  # of latitude, on a sphere of 6,371 km: half a per cent is enough for a tolerance
BOX = (-99.6, 18.9, -98.8, 19.8)  # around the city


class Situacion(StrEnum):
    """How a place stands to its UT."""

    DENTRO = "dentro"
    LIMITE = "limite"  # goes out of it, but not farther than the tolerance
    FUERA = "fuera"


@dataclass(frozen=True, slots=True)
class Encaje:
    """``metros``: how far the place goes out of the UT; 0 when it does not. ``aparte_m``: metres between the two where
    no part of the place is inside; 0 where they meet. ``lon``, ``lat``: a point of the place."""

    situacion: Situacion
    metros: float
    lon: float
    lat: float
    aparte_m: float = 0.0


class GeometryError(ValueError):
    """What was sent is no place: the message names what is wrong, in English, for a log."""


def read(raw: Any) -> BaseGeometry:
    """A valid geometry of a kind that a person draws, inside the box of the city. Raises GeometryError."""
    if not isinstance(raw, Mapping) or raw.get("type") not in KINDS:
        raise GeometryError("not a point, a line or a polygon")
    try:
        found = shape(raw)
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, shapely.errors.ShapelyError) as error:
        raise GeometryError(type(error).__name__) from None
    if found.is_empty or not found.is_valid or found.has_z:
        raise GeometryError("empty, crossed or with height")
    if shapely.get_num_coordinates(found) > MAX_POINTS:
        raise GeometryError("too many points")
    west, south, east, north = found.bounds
    if not (BOX[0] <= west and BOX[1] <= south and east <= BOX[2] and north <= BOX[3]):
        raise GeometryError("outside the city")
    return found


def plain(place: BaseGeometry) -> dict[str, Any]:
    """As it is kept: GeoJSON with seven decimals (a centimetre)."""
    return mapping(shapely.set_precision(place, 10**-DIGITS, mode="pointwise"))


def fit(place: BaseGeometry, outline: BaseGeometry, *, tolerance_m: float) -> Encaje:
    """How the place stands to the outline of its UT. What only touches the boundary is inside."""
    point = _middle(place)
    lon, lat = round(point.x, DIGITS), round(point.y, DIGITS)
    if outline.covers(place):
        return Encaje(Situacion.DENTRO, 0.0, lon, lat)
    outside = place.difference(outline)
    metres = _farthest(outside, outline, lat)
    how = Situacion.LIMITE if metres <= tolerance_m else Situacion.FUERA
    return Encaje(how, metres, lon, lat, _between(place, outline, lat))


def _middle(place: BaseGeometry) -> BaseGeometry:
    """A point that lies on the place."""
    if place.geom_type == "LineString":
        return place.interpolate(0.5, normalized=True)
    return place.representative_point()


def _between(place: BaseGeometry, outline: BaseGeometry, lat: float) -> float:
    scale = cos(radians(lat))
    one, other = (shapely.transform(each, lambda points: points * (scale, 1.0)) for each in (place, outline))
    return float(shapely.distance(one, other)) * M_PER_DEGREE


def _farthest(outside: BaseGeometry, outline: BaseGeometry, lat: float) -> float:
    """Metres from the outline to the point of ``outside`` that is farthest from it (of a line, at its corners)."""
    scale = cos(radians(lat))
    flat = shapely.transform(outline, lambda points: points * (scale, 1.0))
    corners = shapely.points(shapely.get_coordinates(outside) * (scale, 1.0))
    return float(shapely.distance(corners, flat).max()) * M_PER_DEGREE
