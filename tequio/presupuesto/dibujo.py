"""Where a project is, drawn inside the outline of its UT: SVG, so that its page has its map without JavaScript."""

from dataclasses import dataclass

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from tequio.territorio.drawing import Viewport, path
from tequio.territorio.models import GeometriaUnidad

from .models import Proyecto

WIDTH, HEIGHT = 480, 300
MARGIN = 0.12
CLOSED = frozenset({"Polygon", "MultiPolygon"})


@dataclass(frozen=True, slots=True)
class Dibujo:
    """A drawing of WIDTH by HEIGHT. ``unidad``, ``zona``: path data of areas; ``linea``: points of a line; ``punto``:
    x and y of a point. Of the last three at most one is told; none where the place is the whole UT or only words."""

    unidad: str
    zona: str = ""
    linea: str = ""
    punto: tuple[float, float] | None = None
    width: int = WIDTH
    height: int = HEIGHT


def dibujo(proyecto: Proyecto) -> Dibujo | None:
    """None where nothing was drawn, or the UT of the day on which it was sent has no outline. One query."""
    if proyecto.geometria is None:
        return None
    outline = (
        GeometriaUnidad.objects.filter(unidad__clave=proyecto.unidad)
        .order_by("-unidad__marco__vigente_desde")
        .values_list("wkb", flat=True)
        .first()
    )
    return draw(shape(proyecto.geometria), shapely.from_wkb(bytes(outline))) if outline else None


def draw(place: BaseGeometry, outline: BaseGeometry) -> Dibujo:
    """A place over the outline of its UT, both in WGS84; the window shows the two whole."""
    west, south, east, north = shapely.total_bounds([place, outline])
    window = Viewport.around((west, south, east, north), WIDTH, HEIGHT, margin=MARGIN)
    unidad = path(outline, window)
    if place.geom_type in CLOSED:
        zone = path(place, window, step=0.0)
        return Dibujo(unidad, zona=zone) if zone else Dibujo(unidad, punto=_at(place.representative_point(), window))
    if place.geom_type == "LineString":
        return Dibujo(
            unidad, linea=" ".join(f"{x:.1f},{y:.1f}" for x, y in (window.at(*each) for each in place.coords))
        )
    return Dibujo(unidad, punto=_at(place, window))


def _at(point: BaseGeometry, window: Viewport) -> tuple[float, float]:
    x, y = window.at(point.x, point.y)
    return round(x, 1), round(y, 1)
