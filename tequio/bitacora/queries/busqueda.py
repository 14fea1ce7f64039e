"""What staff look for: by act, person, thing, territory and dates. Who may ask is told by the face above."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils import timezone

from tequio.bitacora.models import Asiento
from tequio.bitacora.referencia import Referencia

PER_PAGE = 50
MOST = 500


@dataclass(frozen=True, slots=True)
class FiltroAsientos:
    """Each part may be empty. ``acto``: an act, or an app with its dot ("presupuesto."); days are of the city and
    both are included; ``territorios``: those within reach of the charge, None for the whole city."""

    acto: str = ""
    actor: str = ""
    sobre: Referencia | None = None
    territorio: str = ""
    territorios: frozenset[str] | None = None
    desde: date | None = None
    hasta: date | None = None


@dataclass(frozen=True, slots=True)
class FichaAsiento:
    """An entry whole. ``numero``: None while it waits for its seal."""

    numero: int | None
    acto: str
    sobre: Referencia
    antes: dict[str, Any] | None
    despues: dict[str, Any] | None
    actor: str
    cargo: str
    asentado_at: datetime
    motivo: str
    territorio: str
    publico: bool


def buscar(filtro: FiltroAsientos, pagina: str | int | None = None) -> Page[FichaAsiento]:
    """The newest first; a page that cannot be read is the first, one beyond the last is the last."""
    found: Paginator[Any] = Paginator(_matching(filtro).select_related("foja").order_by("-pk"), PER_PAGE)
    page = found.get_page(pagina)
    return Page([_ficha(asiento) for asiento in page.object_list], page.number, found)


def ultimos_sobre(tipo: str, ids: Collection[str], limit: int = MOST) -> list[FichaAsiento]:
    """What was done upon any of these things of one kind ("presupuesto.rubro"), the newest first. One query."""
    found = Asiento.objects.filter(sobre_tipo=tipo, sobre_id__in=[str(each) for each in ids])
    return [_ficha(each) for each in found.select_related("foja").order_by("-pk")[:limit]]


def _matching(filtro: FiltroAsientos) -> QuerySet[Asiento]:
    found = Asiento.objects.filter(**_equal(filtro))
    if filtro.acto.endswith("."):
        found = found.filter(acto__startswith=filtro.acto)
    if filtro.territorios is not None:
        found = found.filter(territorio__in=filtro.territorios)
    if filtro.desde:
        found = found.filter(asentado_at__gte=_midnight(filtro.desde))
    if filtro.hasta:
        found = found.filter(asentado_at__lte=_midnight(filtro.hasta, time.max))
    return found


def _equal(filtro: FiltroAsientos) -> dict[str, str]:
    wanted = {"actor": filtro.actor, "territorio": filtro.territorio}
    if not filtro.acto.endswith("."):
        wanted["acto"] = filtro.acto
    if filtro.sobre:
        wanted |= {"sobre_tipo": filtro.sobre.tipo, "sobre_id": filtro.sobre.id}
    return {name: value for name, value in wanted.items() if value}


def _midnight(day: date, hour: time = time.min) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))


def _ficha(asiento: Asiento) -> FichaAsiento:
    foja = getattr(asiento, "foja", None)
    return FichaAsiento(
        numero=foja.numero if foja else None,
        acto=asiento.acto,
        sobre=Referencia(asiento.sobre_tipo, asiento.sobre_id, asiento.sobre_nombre),
        antes=asiento.antes,
        despues=asiento.despues,
        actor=asiento.actor,
        cargo=asiento.cargo,
        asentado_at=asiento.asentado_at,
        motivo=asiento.motivo,
        territorio=asiento.territorio,
        publico=asiento.publico,
    )
