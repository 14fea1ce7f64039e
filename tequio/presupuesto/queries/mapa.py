"""The list as a map: every project of the filter is in it, one by one or, where there are too many, in cells."""

from dataclasses import dataclass

from django.db.models import Avg, Count, F
from django.db.models.functions import Floor

from .proyectos import SEEN_AS, FiltroProyectos

MOST = 5000  # points; more would weigh a megabyte and cover one another
CELLS = 60  # side by side in the box
CITY = (-99.37, 19.04, -98.94, 19.6)
Box = tuple[float, float, float, float]
Punto = tuple[float, float, str, str, str, int]
Celda = tuple[float, float, int]


@dataclass(frozen=True, slots=True)
class MapaProyectos:
    """``puntos``: longitude, latitude (WGS84), slug, name, state as it is seen, primary key of the edition; ``celdas``:
    longitude and latitude of the middle of what it gathers, and how many. One of them is empty; ``total`` counts what
    is in the box."""

    total: int
    puntos: list[Punto]
    celdas: list[Celda]


def mapa(filtro: FiltroProyectos, box: Box | None = None) -> MapaProyectos:
    """What passes the filter and lies in the box (west, south, east, north). One query, two where cells are needed."""
    rows = filtro.rows()
    west, south, east, north = box or CITY
    if box:
        rows = rows.filter(lon__range=(west, east), lat__range=(south, north))
    found = list(rows.values_list("lon", "lat", "slug", "nombre", "estado", "edicion_id")[: MOST + 1])
    if len(found) <= MOST:
        shown = {hidden: seen for seen, group in SEEN_AS.items() for hidden in group}
        points = [
            (lon, lat, str(slug), name, shown.get(state, state), edicion)
            for lon, lat, slug, name, state, edicion in found
        ]
        return MapaProyectos(len(points), points, [])
    side = max(east - west, north - south) / CELLS
    gathered = (
        rows.order_by()
        .annotate(cx=Floor(F("lon") / side), cy=Floor(F("lat") / side))
        .values("cx", "cy")
        .annotate(many=Count("pk"), x=Avg("lon"), y=Avg("lat"))
        .order_by("cx", "cy")
        .values_list("x", "y", "many")
    )
    cells = [(round(x, 5), round(y, 5), many) for x, y, many in gathered]
    return MapaProyectos(sum(many for _, _, many in cells), [], cells)


def read_box(text: str) -> Box | None:
    """``-99.2,19.3,-99.1,19.4`` as west, south, east, north; None where it is no box."""
    parts = text.split(",")
    try:
        west, south, east, north = (float(each) for each in parts)
    except ValueError:
        return None
    # Written so that a NaN is no box either.
    return (west, south, east, north) if -180 <= west < east <= 180 and -90 <= south < north <= 90 else None
