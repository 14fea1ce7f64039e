"""Editions with their stages, and how each stage stands at a moment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, QuerySet

from tequio.mecanismos.calendar import StageDates, Standing, closes_next, opens_next, standing
from tequio.mecanismos.models import Ampliacion, Edicion, Ejercicio, Etapa
from tequio.mecanismos.states import Situacion

from .dates import stage_dates

ROWS = (
    "ejercicios",
    Prefetch("etapas", Etapa.objects.select_related("tipo")),
    "etapas__ampliaciones",
    "etapas__ventanas",
)


@dataclass(frozen=True, slots=True)
class EtapaHoy:
    """A stage and how it stands at the moment that was asked."""

    etapa: Etapa
    dates: StageDates
    standing: Standing
    ampliaciones: tuple[Ampliacion, ...]

    @property
    def nombre(self) -> str:
        return self.etapa.tipo.nombre

    @property
    def situacion(self) -> Situacion:
        return self.standing.situacion


@dataclass(frozen=True, slots=True)
class FichaEdicion:
    """An edition at a moment. ``abiertas``: what closes first in front; ``sigue``: what opens next, if known."""

    edicion: Edicion
    ejercicios: tuple[Ejercicio, ...]
    etapas: tuple[EtapaHoy, ...]
    abiertas: tuple[EtapaHoy, ...]
    sigue: EtapaHoy | None

    @property
    def en_curso(self) -> bool:
        return bool(self.abiertas or self.sigue)


def ediciones(now: datetime, *, distrito: int | None = None) -> tuple[FichaEdicion, ...]:
    """Every published edition, the newest first; stages stand as they do for that district. Five queries."""
    return tuple(ficha(edicion, now, distrito) for edicion in published())


def published() -> QuerySet[Edicion]:
    """Rows with all that ``ficha`` needs. Five queries."""
    return Edicion.objects.publicadas().select_related("mecanismo").prefetch_related(*ROWS)


def todas(now: datetime) -> tuple[FichaEdicion, ...]:
    """The drafts too, for staff. Five queries."""
    rows = Edicion.objects.select_related("mecanismo").prefetch_related(*ROWS)
    return tuple(ficha(edicion, now) for edicion in rows)


def ficha_edicion(clave: str, now: datetime) -> FichaEdicion | None:
    """One edition, draft or published, for staff; None when there is none. Five queries."""
    found = Edicion.objects.filter(clave=clave).select_related("mecanismo").prefetch_related(*ROWS).first()
    return ficha(found, now) if found else None


def en_curso(now: datetime, *, distrito: int | None = None) -> tuple[FichaEdicion, ...]:
    """The editions with a stage that is open or still to open."""
    return tuple(each for each in ediciones(now, distrito=distrito) if each.en_curso)


def stage_standing(edicion: str, tipo: str, now: datetime, *, distrito: int | None = None) -> Standing | None:
    """How a stage stands, by the keys of its edition and of its kind; None when a published edition has no such stage.

    What the guards of every process ask: may one do this now, here? Three queries.
    """
    rows = Etapa.objects.filter(edicion__in=Edicion.objects.publicadas(), edicion__clave=edicion, tipo=tipo)
    found = rows.prefetch_related("ampliaciones", "ventanas").first()
    return standing(stage_dates(found), now, distrito) if found else None


def standings(edicion: Edicion, now: datetime, *, distrito: int | None = None) -> dict[str, Standing]:
    """How each stage of an edition stands, by the key of its kind; none while it is a draft. Three queries."""
    if edicion.estado != Edicion.Estado.PUBLICADA:
        return {}
    rows = edicion.etapas.prefetch_related("ampliaciones", "ventanas").order_by("pk")
    return {row.tipo_id: standing(stage_dates(row), now, distrito) for row in rows}


def ficha(edicion: Edicion, now: datetime, distrito: int | None = None) -> FichaEdicion:
    """An edition whose rows were fetched (``ROWS``), as it stands at that moment."""
    rows = sorted(edicion.etapas.all(), key=lambda etapa: etapa.tipo.orden)
    etapas = {etapa.tipo_id: _today(etapa, now, distrito) for etapa in rows}
    dates = [each.dates for each in etapas.values()]
    following = opens_next(dates, now)
    return FichaEdicion(
        edicion=edicion,
        ejercicios=tuple(edicion.ejercicios.all()),
        etapas=tuple(etapas.values()),
        abiertas=_named(etapas, closes_next(dates, now, distrito)),
        sigue=etapas[following.clave] if following else None,
    )


def _today(etapa: Etapa, now: datetime, distrito: int | None) -> EtapaHoy:
    dates = stage_dates(etapa)
    moved = sorted(etapa.ampliaciones.all(), key=lambda ampliacion: ampliacion.fin_nuevo)
    return EtapaHoy(etapa, dates, standing(dates, now, distrito), tuple(moved))


def _named(etapas: dict[str, EtapaHoy], found: Iterable[Standing]) -> tuple[EtapaHoy, ...]:
    return tuple(etapas[each.clave] for each in found)
