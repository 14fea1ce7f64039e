"""Outlines of some UTs of a frame, read from the database when a page or a file wants them."""

from collections.abc import Iterable
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from .geojson import collection, feature
from .locator.answers import Lugar
from .models import GeometriaUnidad, Marco


def outlines_of(marco: Marco, claves: Iterable[str] | None = None) -> dict[str, BaseGeometry]:
    """WGS84 outlines by key; those without one are absent. ``claves`` None: the whole frame. One query."""
    rows = GeometriaUnidad.objects.filter(unidad__marco=marco).order_by("unidad__clave")
    if claves is not None:
        rows = rows.filter(unidad__clave__in=list(claves))
    return {clave: shapely.from_wkb(bytes(wkb)) for clave, wkb in rows.values_list("unidad__clave", "wkb")}


def features_of(marco: Marco, lugares: Iterable[Lugar]) -> dict[str, Any]:
    """A GeoJSON FeatureCollection of these UTs."""
    listed = list(lugares)
    outlines = outlines_of(marco, [lugar.clave for lugar in listed])
    return collection(feature(lugar, outlines.get(lugar.clave)) for lugar in listed)
