"""Coordinates to WGS84 (lon, lat), whatever system they came in, said or not."""

from collections.abc import Callable
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from tequio.lib.sources.records import SourceError

Geometries = NDArray[Any]  # of shapely geometries and None
CITY = (-99.40, 19.00, -98.90, 19.65)  # box of Mexico City: lon, lat, lon, lat
WGS84 = CRS.from_epsg(4326)
METRES = {32614: "UTM 14N", 6372: "Lambert (INEGI)"}  # the two systems in metres used for the city


def to_wgs84(geometries: Geometries, said: str | None, *, where: str) -> tuple[Geometries, list[str]]:
    """The geometries in WGS84 (lon, lat) and what had to be guessed or done.

    ``said``: the reference system as the file tells it (WKT, EPSG or URN); ``where``: the part that tells it.
    Raises SourceError when the coordinates are metres of an unknown system.
    """
    crs, notes = _parsed(said, where)
    if crs is None:
        crs, guess = _guessed(geometries)
        notes.append(guess)
    if crs.is_geographic:
        geometries, turned = _turned_round(geometries)
        notes += turned
    if crs.equals(WGS84, ignore_axis_order=True):
        return geometries, notes
    name = crs.name if crs.name != "unknown" else "sin nombre"
    notes.append(f"Coordenadas convertidas a WGS84 desde «{name}».")
    return _projected(geometries, crs), notes


def _parsed(said: str | None, where: str) -> tuple[CRS | None, list[str]]:
    if not said:
        return None, [f"El archivo no trae {where}."]
    try:
        return CRS.from_user_input(said), []
    except CRSError:
        return None, [f"No se entiende {where}."]


def _guessed(geometries: Geometries) -> tuple[CRS, str]:
    bounds = shapely.total_bounds(geometries)
    if np.isnan(bounds).all() or np.abs(bounds).max() <= 180:
        return WGS84, "Por sus valores, las coordenadas se tomaron como grados (WGS84)."
    for code, name in METRES.items():
        crs = CRS.from_epsg(code)
        if _fits(shapely.total_bounds(_projected(geometries, crs))).all():
            return crs, f"Por sus valores, las coordenadas se tomaron como metros en {name}."
    raise SourceError(
        "Las coordenadas están en metros y el archivo no dice en qué sistema de referencia. "
        "Pide la capa con su .prj, o en grados (WGS84)."
    )


def _turned_round(geometries: Geometries) -> tuple[Geometries, list[str]]:
    """Latitude first is recognised only when all fit the city once turned, and none fits as it is."""
    bounds = shapely.bounds(geometries[~(shapely.is_missing(geometries) | shapely.is_empty(geometries))])
    swapped = _fits(bounds[:, [1, 0, 3, 2]]) if len(bounds) else np.array([False])
    if not swapped.all() or _fits(bounds).any():
        return geometries, []
    turned = shapely.transform(geometries, lambda points: points[:, ::-1])
    return turned, ["Las coordenadas venían como latitud, longitud; se voltearon a longitud, latitud."]


def _fits(bounds: NDArray[np.float64]) -> NDArray[np.bool_]:
    box = np.atleast_2d(bounds)
    return (box[:, 0] >= CITY[0]) & (box[:, 1] >= CITY[1]) & (box[:, 2] <= CITY[2]) & (box[:, 3] <= CITY[3])


def _projected(geometries: Geometries, crs: CRS) -> Geometries:
    try:
        transform: Callable[..., Any] = Transformer.from_crs(crs, WGS84, always_xy=True).transform
        return shapely.transform(geometries, transform, interleaved=False)
    except (ProjError, CRSError) as error:
        raise SourceError("No se pueden convertir las coordenadas a grados. Pide la capa en WGS84.") from error
