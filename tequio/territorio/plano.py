"""The drawn map of a UT among its neighbours: SVG shapes with links, so that a page has its map without JavaScript."""

from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from .drawing import Viewport, path, silhouette
from .locator.answers import Lugar
from .outlines import outlines_of
from .queries import FichaUnidad

WIDTH, HEIGHT = 480, 420
MARGIN = 0.45  # so much of the surroundings on each side, as a part of the UT's size
LETTER = 9  # average width of a letter of a label, in units of the drawing; on a phone one reads it at 11 px
LINE = 16  # height of its letters above the line


@dataclass(frozen=True, slots=True)
class Forma:
    """A neighbour as drawn; its name is written only where it fits without covering the UT itself."""

    lugar: Lugar
    path: str
    x: int
    y: int
    labelled: bool


@dataclass(frozen=True, slots=True)
class Plano:
    """A drawing of WIDTH by HEIGHT; ``bounds`` is what it shows (west, south, east, north, WGS84)."""

    own: str
    silhouette: str
    neighbours: tuple[Forma, ...]
    bounds: str
    width: int = WIDTH
    height: int = HEIGHT


def plano(ficha: FichaUnidad) -> Plano | None:
    """The map of this UT; None when its source gives no outline. One query."""
    if ficha.geometria is None:
        return None
    window = Viewport.around(ficha.geometria.bounds, WIDTH, HEIGHT, margin=MARGIN)
    outlines = outlines_of(ficha.marco, [vecina.clave for vecina in ficha.vecinas])
    shown = [
        _forma(lugar, outlines[lugar.clave], window, ficha.geometria)
        for lugar in ficha.vecinas
        if lugar.clave in outlines
    ]
    return Plano(
        own=path(ficha.geometria, window),
        silhouette=silhouette(ficha.geometria),
        neighbours=tuple(forma for forma in shown if forma.path),
        bounds=",".join(f"{edge:.5f}" for edge in window.bounds),
    )


def _forma(lugar: Lugar, outline: BaseGeometry, window: Viewport, own: BaseGeometry) -> Forma:
    """Cut to the window first: a neighbour may be a hundred times larger than what is shown of it."""
    seen = shapely.clip_by_rect(outline, *_wider(window.bounds))
    frame = shapely.intersection(outline, shapely.box(*window.bounds)) if not seen.is_empty else seen
    if frame.is_empty:
        return Forma(lugar, "", 0, 0, labelled=False)
    middle = frame.representative_point()
    west, _, east, _ = frame.bounds
    label = _label(lugar.nombre, middle, window)
    narrower = label.bounds[2] - label.bounds[0] < east - west
    fits = narrower and shapely.box(*window.bounds).contains(label) and label.disjoint(own)
    x, y = window.at(middle.x, middle.y)
    return Forma(lugar, path(seen, window, step=0.8), round(x), round(y), labelled=fits)


def _label(text: str, middle: shapely.Point, window: Viewport) -> BaseGeometry:
    """The ground that a name written over this point covers."""
    half = len(text) * LETTER / 2 / window.scale / window.shrink
    line = LINE / window.scale
    return shapely.box(middle.x - half, middle.y - line / 3, middle.x + half, middle.y + line)


def _wider(bounds: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """A little beyond the window, so that the cut itself is never seen as a border."""
    west, south, east, north = bounds
    by_lon, by_lat = (east - west) * 0.03, (north - south) * 0.03
    return west - by_lon, south - by_lat, east + by_lon, north + by_lat
