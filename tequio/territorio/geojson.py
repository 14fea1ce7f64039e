"""GeoJSON as RFC 7946 asks: WGS84, longitude first, outer rings counter-clockwise, bounding boxes, no crs. Pure."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from .locator.answers import Lugar

MEDIA_TYPE = "application/geo+json"
DECIMALS = 6  # about 11 cm


def feature(lugar: Lugar, geometry: BaseGeometry | None) -> dict[str, Any]:
    """A UT as a Feature; its id is the key. A UT whose source gives no outline has a null geometry."""
    return shape(lugar.clave, asdict(lugar), geometry)


def shape(key: str | int, properties: dict[str, Any], geometry: BaseGeometry | None) -> dict[str, Any]:
    """A Feature with its bounding box, outer rings counter-clockwise."""
    made: dict[str, Any] = {"type": "Feature", "id": key, "properties": properties, "geometry": None}
    if geometry is not None and not geometry.is_empty:
        wound = shapely.orient_polygons(geometry, exterior_cw=False)
        made["bbox"] = [round(edge, DECIMALS) for edge in wound.bounds]
        coordinates = _rounded(shapely.geometry.mapping(wound)["coordinates"])
        made["geometry"] = {"type": wound.geom_type, "coordinates": coordinates}
    return made


def collection(features: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """A FeatureCollection with the box of all that it holds."""
    listed = list(features)
    boxes = [made["bbox"] for made in listed if "bbox" in made]
    made: dict[str, Any] = {"type": "FeatureCollection", "features": listed}
    if boxes:
        west, south, east, north = zip(*boxes, strict=True)
        made["bbox"] = [min(west), min(south), max(east), max(north)]
    return made


def _rounded(coordinates: Any) -> Any:
    if isinstance(coordinates[0], (int, float)):
        return [round(coordinates[0], DECIMALS), round(coordinates[1], DECIMALS)]
    return [_rounded(part) for part in coordinates]
