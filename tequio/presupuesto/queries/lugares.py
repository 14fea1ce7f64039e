"""Where: what was drawn, against the outline of its UT as the database has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import shapely
from django.utils.translation import gettext as _

from tequio.presupuesto.errors import LugarEquivocadoError
from tequio.presupuesto.place import Encaje, GeometryError, Situacion, fit, plain, read
from tequio.territorio.models import GeometriaUnidad, UnidadTerritorial


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
    facts = {"unidad": unidad.nombre_legible, "metros": f"{max(1, round(found.metros)):,}"}
    if found.situacion is Situacion.FUERA:
        raise LugarEquivocadoError(
            _("El lugar que marcaste sale %(metros)s metros de %(unidad)s. Muévelo, o cambia de unidad.") % facts
        )
    if found.situacion is Situacion.LIMITE and not motivo.strip():
        raise LugarEquivocadoError(
            _("El lugar que marcaste sale %(metros)s metros de %(unidad)s. Si está en el límite, dinos por qué.")
            % facts
        )
