"""One UT with everything its page says, and lists of UTs."""

from dataclasses import dataclass
from datetime import date

import shapely
from django.db.models import Prefetch, Q
from shapely.geometry.base import BaseGeometry

from tequio.lib.text import fold
from tequio.territorio.locator.answers import Lugar
from tequio.territorio.locator.loading import territorio_en
from tequio.territorio.models import (
    Asentamiento,
    GeometriaUnidad,
    Linaje,
    Marco,
    ResponsableDistrital,
    SeccionUnidad,
    UnidadTerritorial,
)

from .marcos import marco_en
from .retiro import Retiro, retiro

SUBSTANTIAL = 0.25  # of a postal code's ground: below it, its settlements are mostly elsewhere


@dataclass(frozen=True, slots=True)
class Filtro:
    """What a list of UTs is narrowed to; each part may be empty."""

    texto: str = ""
    alcaldia: str = ""  # slug or key
    distrito: int | None = None
    tipo: str = ""

    def takes(self, lugar: Lugar) -> bool:
        return (
            (not self.alcaldia or self.alcaldia in (lugar.alcaldia_slug, lugar.alcaldia_clave))
            and (self.distrito is None or self.distrito == lugar.distrito)
            and (not self.tipo or self.tipo == lugar.tipo)
            and all(word in fold(f"{lugar.clave} {lugar.nombre_oficial}") for word in fold(self.texto).split())
        )


def unidades(filtro: Filtro, day: date | None = None) -> tuple[Lugar, ...]:
    """UTs of the frame of that day that pass the filter, by alcaldía and key."""
    return tuple(lugar for lugar in territorio_en(day).lugares if filtro.takes(lugar))


@dataclass(frozen=True, slots=True)
class Hilo:
    """One thread of a UT's history, from the frame before to the frame ``marco``; either end may be absent."""

    marco: Marco
    marco_anterior: Marco
    relacion: str
    cambio_nombre: bool
    anterior: UnidadTerritorial | None
    unidad: UnidadTerritorial | None
    parte_anterior: float
    parte_nueva: float


@dataclass(frozen=True, slots=True)
class FichaUnidad:
    """A UT in one frame. ``retiro``: how it left, where a later frame rules without it."""

    unidad: UnidadTerritorial
    lugar: Lugar
    marco: Marco
    retiro: Retiro | None
    completas: tuple[int, ...]
    parciales: tuple[int, ...]
    alias: tuple[str, ...]
    codigos: tuple[tuple[str, float], ...]
    asentamientos: tuple[str, ...]
    vecinas: tuple[Lugar, ...]
    historia: tuple[Hilo, ...]
    responsables: tuple[ResponsableDistrital, ...]
    geometria: BaseGeometry | None
    punto: tuple[float, float] | None
    area_m2: float | None


def ficha_unidad(clave: str, day: date | None = None) -> FichaUnidad | None:
    """The UT in the frame of that day, or in the last frame that had it; None when no frame up to that day did.

    Raises MarcoNoDisponibleError when no frame ruled that day.
    """
    vigente = marco_en(day)
    unidad = (
        UnidadTerritorial.objects.with_places()
        .select_related("geometria")
        .filter(clave=clave, marco__estado=Marco.Estado.PUBLICADO, marco__vigente_desde__lte=vigente.vigente_desde)
        .prefetch_related("secciones", "alias", "codigos_postales", _responsables())
        .order_by("-marco__vigente_desde")
        .first()
    )
    if unidad is None:
        return None
    territorio = territorio_en(unidad.marco.vigente_desde)
    lugar = territorio.lugar(clave)
    return None if lugar is None else _ficha(unidad, lugar, vigente, territorio.neighbours(clave))


def _responsables() -> Prefetch:
    return Prefetch("distrito__responsables", ResponsableDistrital.objects.order_by("-cargo"))


def _ficha(unidad: UnidadTerritorial, lugar: Lugar, vigente: Marco, vecinas: tuple[Lugar, ...]) -> FichaUnidad:
    secciones = unidad.secciones.all()
    codigos = tuple((cp.codigo, cp.proporcion) for cp in unidad.codigos_postales.all())
    trazo: GeometriaUnidad | None = getattr(unidad, "geometria", None)
    geometria = shapely.from_wkb(bytes(trazo.wkb)) if trazo else None
    return FichaUnidad(
        unidad=unidad,
        lugar=lugar,
        marco=unidad.marco,
        retiro=retiro(unidad.marco, vigente, geometria),
        completas=tuple(s.seccion for s in secciones if s.relacion == SeccionUnidad.Relacion.COMPLETA),
        parciales=tuple(s.seccion for s in secciones if s.relacion == SeccionUnidad.Relacion.PARCIAL),
        alias=tuple(alias.texto for alias in unidad.alias.all()),
        codigos=codigos,
        asentamientos=_asentamientos(lugar, codigos),
        vecinas=vecinas,
        historia=_historia(unidad.clave),
        responsables=tuple(unidad.distrito.responsables.all()) if unidad.distrito else (),
        geometria=geometria,
        punto=(trazo.lon, trazo.lat) if trazo else None,
        area_m2=trazo.area_m2 if trazo else None,
    )


def _asentamientos(lugar: Lugar, codigos: tuple[tuple[str, float], ...]) -> tuple[str, ...]:
    """Postal names of this ground, other than the UT's own: those of codes that lie in good part in the UT."""
    own = [codigo for codigo, part in codigos if part >= SUBSTANTIAL]
    rows = Asentamiento.objects.filter(codigo__in=own, alcaldia=lugar.alcaldia_clave).order_by("nombre")
    named = {fold(nombre): nombre for nombre in rows.values_list("nombre", flat=True)}
    return tuple(nombre for key, nombre in named.items() if key != fold(lugar.nombre))


def _historia(clave: str) -> tuple[Hilo, ...]:
    """Threads of every published frame that begin or end in this key, the newest first."""
    threads = (
        Linaje.objects.filter(Q(unidad__clave=clave) | Q(anterior__clave=clave))
        .filter(marco__estado=Marco.Estado.PUBLICADO, marco_anterior__estado=Marco.Estado.PUBLICADO)
        .select_related("marco", "marco_anterior", "anterior", "unidad")
        .order_by("-marco__vigente_desde", "-parte_nueva", "unidad__clave")
    )
    return tuple(
        Hilo(
            thread.marco,
            thread.marco_anterior,
            thread.relacion,
            thread.cambio_nombre,
            thread.anterior,
            thread.unidad,
            thread.parte_anterior,
            thread.parte_nueva,
        )
        for thread in threads
    )
