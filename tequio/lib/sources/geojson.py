"""GeoJSON, read without GDAL."""

import json
from typing import Any

import numpy as np
import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from tequio.lib.sources.draft import Draft, plain_value, unread_note
from tequio.lib.sources.records import SourceError
from tequio.lib.sources.reference import to_wgs84

UNREADABLE = (ShapelyError, ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError)
BY_STANDARD = "urn:ogc:def:crs:OGC:1.3:CRS84"


def read_geojson(text: str) -> Draft:
    """The features. Raises SourceError for JSON that is cut, or that is no collection of features."""
    content = _parsed(text)
    features = _features(content)
    properties = [feature.get("properties") or {} for feature in features]
    columns = list(dict.fromkeys(key for record in properties for key in record))
    geometries = np.array([_geometry(feature.get("geometry")) for feature in features], dtype=object)
    notes = unread_note(sum(bool(f.get("geometry")) and g is None for f, g in zip(features, geometries, strict=True)))
    geometries, said = to_wgs84(geometries, _crs(content, geometries), where="un sistema de referencia (crs)")
    records = [[plain_value(record.get(column)) for column in columns] for record in properties]
    return Draft(columns, records, list(geometries), notes + said)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) or "Unterminated" in error.msg
        what = "está cortado" if cut else "tiene un error"
        raise SourceError(
            f"El JSON {what} en el renglón {error.lineno}, columna {error.colno}. Pide que te lo envíen de nuevo."
        ) from error
    except (ValueError, RecursionError) as error:
        raise SourceError("El JSON no se puede leer. Pide que te lo envíen de nuevo.") from error


def _features(content: Any) -> list[dict[str, Any]]:
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list) or not all(map(_is_feature, features)):
        raise SourceError(
            "El archivo es JSON, pero no GeoJSON: no tiene una colección de elementos (FeatureCollection)."
        )
    if not features:
        raise SourceError("El GeoJSON no tiene elementos. Pide que te lo envíen completo.")
    return features


def _is_feature(feature: Any) -> bool:
    return isinstance(feature, dict) and isinstance(feature.get("properties"), dict | None)


def _geometry(geometry: Any) -> BaseGeometry | None:
    try:
        return shape(geometry) if geometry else None
    except UNREADABLE:
        return None


def _crs(content: dict[str, Any], geometries: np.ndarray) -> str | None:
    """The ``crs`` member of older files; without it the standard says WGS84, unless the numbers cannot be degrees."""
    if content.get("crs"):
        properties = content["crs"].get("properties") if isinstance(content["crs"], dict) else None
        name = properties.get("name") if isinstance(properties, dict) else None
        return name if isinstance(name, str) else None
    bounds = shapely.total_bounds(geometries)
    return BY_STANDARD if not np.abs(bounds).max() > 180 else None
