"""Where: what was drawn, against the outline of its UT as the database has it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import shapely
from django.utils.translation import gettext as _

from tequio.lib.text import fold
from tequio.presupuesto.errors import LugarEquivocadoError
from tequio.presupuesto.place import Encaje, GeometryError, Situacion, fit, plain, read
from tequio.territorio.models import GeometriaUnidad, UnidadTerritorial
from tequio.territorio.queries import marco_en


@dataclass(frozen=True, slots=True)
class Ubicacion:
    """As it is kept. ``geometria`` None: the whole UT; ``motivo``: why the place goes out of it, where it does."""

    geometria: Mapping[str, Any] | None
    lon: float
    lat: float
    motivo: str = ""


def ubicar(
    unidad: UnidadTerritorial, geometria: Mapping[str, Any] | None, motivo: str, *, tolerance_m: float
) -> Ubicacion:
    """The place, checked against the UT. Raises LugarEquivocadoError: it is no place, it lies outside, or it goes out
    of the UT a little and nobody said why."""
    outline = GeometriaUnidad.objects.filter(unidad=unidad).first()
    if outline is None:
        raise LugarEquivocadoError(_("No tenemos el dibujo de esta unidad. Llama a tu Dirección Distrital."))
    if geometria is None:
        return Ubicacion(None, outline.lon, outline.lat)
    try:
        place = read(geometria)
    except GeometryError:
        raise LugarEquivocadoError(
            _("No entendimos el dibujo del lugar. Marca un punto, una línea o una zona en el mapa.")
        ) from None
    found = fit(place, shapely.from_wkb(bytes(outline.wkb)), tolerance_m=tolerance_m)
    _require(found, unidad, motivo)
    told = "" if found.situacion is Situacion.DENTRO else " ".join(motivo.split())
    return Ubicacion(plain(place), found.lon, found.lat, told)


def _require(found: Encaje, unidad: UnidadTerritorial, motivo: str) -> None:
    apart = found.aparte_m > 0
    metres = found.aparte_m if apart else found.metros
    facts = {"unidad": unidad.nombre_legible, "metros": f"{max(1, round(metres)):,}"}
    where = (
        _("El lugar que marcaste está a %(metros)s metros de %(unidad)s.")
        if apart
        else _("El lugar que marcaste sale %(metros)s metros de %(unidad)s.")
    ) % facts
    if found.situacion is Situacion.FUERA:
        raise LugarEquivocadoError(" ".join((where, _("Muévelo, o cambia de unidad."))))
    if found.situacion is Situacion.LIMITE and not motivo.strip():
        raise LugarEquivocadoError(" ".join((where, _("Si está en el límite, dinos por qué."))))


def unidades_de_distrito(distrito: int | None) -> list[UnidadTerritorial]:
    """Those of the frame in force that a district answers for, by key. One query."""
    found = UnidadTerritorial.objects.with_places().filter(marco=marco_en(None), distrito=distrito)
    return list(found.order_by("clave"))


def unidades_escritas(texto: str, unidades: Sequence[UnidadTerritorial]) -> list[UnidadTerritorial]:
    """Those that somebody means by a key or by a part of a name; one that is called just so is meant alone."""
    asked = fold(texto)
    if not asked:
        return []
    named = {each: f" {fold(each.clave)} {fold(each.nombre_legible)}" for each in unidades}
    exact = [each for each in unidades if asked in {fold(each.clave), fold(each.nombre_legible)}]
    return exact or [each for each, name in named.items() if all(f" {word}" in name for word in asked.split())]
