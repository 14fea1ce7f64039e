"""The city as a mosaic of its UTs: one small picture for the home page. Pure."""

import hashlib
from collections.abc import Iterable

from shapely.geometry.base import BaseGeometry

from .drawing import Viewport, path, union_bounds

# Translucent lilacs read on light and on dark paper; a few UTs wear the accents.
LILACS = ('fill="#7b3fc4" fill-opacity=".16"', 'fill="#7b3fc4" fill-opacity=".25"', 'fill="#f2a51a" fill-opacity=".26"')
ACCENTS = ('fill="#c4185f"', 'fill="#f2a51a"')
WIDTH, HEIGHT = 560, 680


def mosaic(outlines: Iterable[tuple[str, BaseGeometry]]) -> str:
    """An SVG of (key, outline) pairs; the colour of each comes from its key, so the picture never changes by itself."""
    drawn = list(outlines)
    if not drawn:
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"/>'
    viewport = Viewport.around(union_bounds(geometry for _, geometry in drawn), WIDTH, HEIGHT, margin=0.01)
    groups: dict[str, list[str]] = {}
    for clave, geometry in drawn:
        groups.setdefault(_paint(clave), []).append(path(geometry, viewport, step=0.6))
    shapes = "".join(f'<path {paint} d="{"".join(data)}"/>' for paint, data in sorted(groups.items()))
    lines = 'stroke="#fff" stroke-opacity=".55" stroke-width=".6" stroke-linejoin="round"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"><g {lines}>{shapes}</g></svg>'


def _paint(clave: str) -> str:
    lot = hashlib.sha256(clave.encode()).digest()
    if lot[0] < 9:
        return ACCENTS[lot[1] % len(ACCENTS)]
    return LILACS[min(lot[1] // 100, len(LILACS) - 1)]
