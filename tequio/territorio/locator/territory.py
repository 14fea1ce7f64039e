"""An immutable picture of one frame, in memory: the only thing that faces ask."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from tequio.lib.text import fold

from .answers import Cercana, Lugar, Razon, RespuestaPunto, RespuestaTexto, Situacion
from .boundaries import BoundaryIndex
from .coordinates import check, in_city_box
from .grid import Floats, Ints
from .names import Nombre
from .outlines import outlines_of
from .points import NOTHING, PointIndex
from .searching import Sections, Shares, TextSearch
from .settlements import Poblado, names_from_settlements

ALIAS = 0.95  # an alias weighs a little less than the name of the frame


@dataclass(frozen=True, slots=True)
class Datos:
    """What a picture is made from. Units are numbers: their place in ``lugares``.

    ``geometrias``: a valid WGS84 polygon or multipolygon for each, or None. ``alias``: (unit, text).
    ``secciones``: (unit, SECCION_COMPLETA or SECCION_PARCIAL) by number. ``codigos``: (unit, share from 0 to 1)
    by postal code, the greatest share first.
    """

    marco: str
    lugares: Sequence[Lugar]
    geometrias: NDArray[np.object_]
    alias: Iterable[tuple[int, str]] = ()
    secciones: Sections = field(default_factory=dict)
    codigos: Shares = field(default_factory=dict)
    asentamientos: Iterable[Poblado] = ()


class Territorio:
    """One frame: points, words and keys → UTs. Safe to share between threads."""

    def __init__(self, data: Datos) -> None:
        self.marco = data.marco
        self.lugares: tuple[Lugar, ...] = tuple(data.lugares)
        self._unit: Mapping[str, int] = {place.clave: unit for unit, place in enumerate(self.lugares)}
        self._keys = [place.clave for place in self.lugares]
        outlines = outlines_of(data.geometrias)
        self._points = PointIndex(data.geometrias, [place.area_m2 for place in self.lugares], outlines)
        self._boundaries = BoundaryIndex(data.geometrias, outlines)
        self._text = TextSearch(self.marco, self.lugares, _names(data), data.codigos, data.secciones)

    def at(self, lon: float, lat: float) -> RespuestaPunto:
        """The UTs that hold a WGS84 point and those near it. Raises CoordinateError or SwappedAxesError."""
        situation, units, near, edge = self.find(lon, lat)
        places = tuple(self.lugares[unit] for unit in units)
        others = tuple(Cercana(self.lugares[unit], metres) for unit, metres in near)
        return RespuestaPunto(lon, lat, self.marco, situation, places, others, edge)

    def find(self, lon: float, lat: float) -> tuple[Situacion, tuple[int, ...], list[tuple[int, float]], float | None]:
        """What ``at`` answers as (situacion, lugares, cercanas, lindero_m), with numbers of units. Raises as ``at``."""
        check(lon, lat)
        beside = self._boundaries.near(lon, lat)
        units = self._points.at(lon, lat, {unit: inside for unit, _, inside in beside} if beside else NOTHING)
        if units and not beside:
            return _situation(lon, lat, len(units)), units, [], None
        edge = next((metres for unit, metres, _ in beside if unit == units[0]), None) if units else None
        near = [(unit, metres) for unit, metres, _ in beside if unit not in units]
        if not units and not near and (nearest := self._boundaries.nearest(lon, lat)):
            near = [nearest]
        return _situation(lon, lat, len(units)), units, near, edge

    def keys_at(self, lon: float, lat: float) -> tuple[str, ...]:
        """Only the keys, the smaller UT first. Raises as ``at``."""
        check(lon, lat)
        return tuple([self._keys[unit] for unit in self._points.at(lon, lat)])

    def at_many(self, lons: Floats, lats: Floats) -> tuple[Ints, Ints]:
        """Parallel arrays (place of the point, place in ``lugares``); points that are not finite are in no UT."""
        return self._points.at_many(lons, lats)

    def search(self, text: str, limit: int = 8) -> RespuestaTexto:
        """The UTs that the words may mean, the best first. Never raises."""
        return self._text.search(text, limit)

    def lugar(self, clave: str) -> Lugar | None:
        """The UT with this key in this frame."""
        unit = self._unit.get(clave)
        return None if unit is None else self.lugares[unit]

    def neighbours(self, clave: str) -> tuple[Lugar, ...]:
        """The UTs that overlap this one, touch it or lie across a street (15 m), by name; none for an unknown key."""
        if clave not in self._unit:
            return ()
        beside = [self.lugares[unit] for unit in self._boundaries.beside(self._unit[clave])]
        return tuple(sorted(beside, key=lambda place: (fold(place.nombre), place.clave)))


def _names(data: Datos) -> Iterable[Nombre]:
    return chain(
        (Nombre(place.nombre_oficial, unit, Razon.NOMBRE, place.nombre) for unit, place in enumerate(data.lugares)),
        (Nombre(place.nombre, unit, Razon.NOMBRE, place.nombre) for unit, place in enumerate(data.lugares)),
        (Nombre(text, unit, Razon.ALIAS, text, ALIAS) for unit, text in data.alias),
        names_from_settlements(data.asentamientos, data.codigos, data.lugares),
    )


def _situation(lon: float, lat: float, count: int) -> Situacion:
    if count:
        return Situacion.UNA if count == 1 else Situacion.VARIAS
    return Situacion.HUECO if in_city_box(lon, lat) else Situacion.FUERA
