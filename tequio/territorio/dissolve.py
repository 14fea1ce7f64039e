"""Alcaldías and districts drawn as the sum of their UTs. An approximation: where no UT is, nothing is drawn. Pure."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from .geojson import collection, shape
from .locator.answers import Lugar

HOW = "Suma de los contornos de sus unidades territoriales; no es el límite oficial."
GRID = 1e-7  # degrees: neighbours that differ by less than a centimetre become one


def alcaldias_of(lugares: Iterable[Lugar], outlines: Mapping[str, BaseGeometry]) -> dict[str, Any]:
    """A FeatureCollection with one alcaldía each; its id is the key."""
    listed = list(lugares)
    facts = {each.alcaldia_clave: {"nombre": each.alcaldia, "slug": each.alcaldia_slug} for each in listed}
    grounds = _grounds(((each.alcaldia_clave, each.clave) for each in listed), outlines)
    return collection(_feature(clave, facts[clave], parts) for clave, parts in sorted(grounds.items()))


def distritos_of(lugares: Iterable[Lugar], outlines: Mapping[str, BaseGeometry]) -> dict[str, Any]:
    """A FeatureCollection with one district each; its id is the number."""
    grounds = _grounds(((each.distrito, each.clave) for each in lugares if each.distrito), outlines)
    return collection(_feature(number, {}, parts) for number, parts in sorted(grounds.items()))


def _grounds(pairs: Iterable[tuple[Any, str]], outlines: Mapping[str, BaseGeometry]) -> dict[Any, list[BaseGeometry]]:
    grounds: dict[Hashable, list[BaseGeometry]] = defaultdict(list)
    for owner, clave in pairs:
        if clave in outlines:
            grounds[owner].append(outlines[clave])
    return grounds


def _feature(key: str | int, facts: dict[str, str], parts: list[BaseGeometry]) -> dict[str, Any]:
    properties = {"clave": key, **facts, "unidades": len(parts), "contorno": HOW}
    return shape(key, properties, shapely.union_all(parts, grid_size=GRID))
