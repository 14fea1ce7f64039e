"""Polygons that come broken."""

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

DECIMALS = 7  # of a degree: about a centimetre
METRES_PER_DEGREE = 111_320.0
SMALLEST_M2 = 1.0
FAULTS = {
    "Self-intersection": "su contorno se cruza",
    "Ring Self-intersection": "su contorno se toca a sí mismo",
    "Hole lies outside shell": "tiene un hueco fuera del contorno",
    "Nested shells": "tiene una parte dentro de otra",
    "Duplicate Rings": "repite un contorno",
}

Mended = tuple[Polygon | MultiPolygon | None, tuple[str, ...]]


def mend_geometry(geometry: BaseGeometry | None) -> Mended:
    """The polygon fit for use, and what was done to it; None with the reason when nothing can be saved.

    WGS84 (lon, lat) in and out: rounded to 7 decimals, made valid after that, only its polygonal parts.
    Refused: no geometry, coordinates that are no degrees, or an area under 1 m². Rounding alone is not a mend.
    """
    if geometry is None or geometry.is_empty:
        return None, ("no tiene geometría",)
    if not (np.abs(shapely.get_coordinates(geometry)) <= 180).all():
        return None, ("su geometría tiene coordenadas que no son grados",)
    rounded = shapely.transform(geometry, lambda points: np.round(points, DECIMALS))
    polygons = _polygons(shapely.make_valid(rounded))
    notes = _faults(geometry)
    if _square_metres(polygons) < SMALLEST_M2:
        return None, (*notes, "su geometría no encierra superficie")
    return polygons, notes


def _faults(geometry: BaseGeometry) -> tuple[str, ...]:
    """What was wrong before rounding: slivers that rounding closes are no fault of the file."""
    notes = []
    if not geometry.is_valid:
        reason = shapely.is_valid_reason(geometry).partition("[")[0].strip()
        notes.append(f"polígono inválido ({FAULTS.get(reason, reason)}): se corrigió")
    if not isinstance(geometry, Polygon | MultiPolygon):
        notes.append("traía líneas o puntos sueltos: se quitaron")
    return tuple(notes)


def _polygons(geometry: BaseGeometry) -> Polygon | MultiPolygon:
    if isinstance(geometry, Polygon | MultiPolygon):
        return geometry
    leaves = shapely.get_parts(shapely.get_parts(geometry))
    polygons = [leaf for leaf in leaves if isinstance(leaf, Polygon)]
    return polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)


def _square_metres(geometry: BaseGeometry) -> float:
    if geometry.is_empty:
        return 0.0
    lat = geometry.centroid.y
    return float(geometry.area * METRES_PER_DEGREE**2 * np.cos(np.radians(lat)))
