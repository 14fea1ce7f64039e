"""How a UT left the frame, and what stands on its ground since then."""

from dataclasses import dataclass

import shapely
from django.db.models import Q
from shapely.geometry.base import BaseGeometry

from tequio.territorio.lineage import SLIVER
from tequio.territorio.locator.answers import Lugar
from tequio.territorio.locator.loading import territorio_en
from tequio.territorio.models import GeometriaUnidad, Marco


@dataclass(frozen=True, slots=True)
class Relevo:
    """A UT on the ground of one that left; ``parte`` of that ground is in it, from 0 to 1."""

    lugar: Lugar
    parte: float


@dataclass(frozen=True, slots=True)
class Retiro:
    """``marco``: the first frame without the UT. ``relevos``: those of the day over its ground, the greatest part
    first; none where the ground is in no UT, or unknown."""

    marco: Marco
    relevos: tuple[Relevo, ...]


def retiro(last: Marco, vigente: Marco, ground: BaseGeometry | None) -> Retiro | None:
    """Of a UT with this ground that ``last`` had; None where that frame rules still. Two queries."""
    if last == vigente:
        return None
    later = Marco.objects.publicados().filter(vigente_desde__gt=last.vigente_desde).order_by("vigente_desde")
    return Retiro(later[0], _relevos(ground, vigente) if ground is not None else ())


def _relevos(ground: BaseGeometry, vigente: Marco) -> tuple[Relevo, ...]:
    territorio = territorio_en(vigente.vigente_desde)
    parts = {clave: shapely.intersection(ground, shape).area / ground.area for clave, shape in _near(ground, vigente)}
    found = [(territorio.lugar(clave), part) for clave, part in parts.items() if part >= SLIVER]
    return tuple(sorted((Relevo(place, part) for place, part in found if place), key=lambda relevo: -relevo.parte))


def _near(ground: BaseGeometry, marco: Marco) -> list[tuple[str, BaseGeometry]]:
    west, south, east, north = ground.bounds
    touching = Q(oeste__lte=east, este__gte=west, sur__lte=north, norte__gte=south)
    rows = GeometriaUnidad.objects.filter(touching, unidad__marco=marco).order_by("unidad__clave")
    return [(clave, shapely.from_wkb(bytes(wkb))) for clave, wkb in rows.values_list("unidad__clave", "wkb")]
