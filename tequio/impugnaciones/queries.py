"""What the faces ask of challenges."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Max, Model, Prefetch, Q, QuerySet

from tequio.cuentas.acting import Acting

from .models import Actuacion, Impugnacion, ObjetoImpugnado
from .permissions import READERS
from .wording import nota_publica

Identity = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bandera:
    """That something is challenged, as any page says it beside the thing."""

    expediente: str
    slug: str
    nota: str
    pendiente: bool
    fecha: date


@dataclass(frozen=True, slots=True)
class FichaImpugnacion:
    """All that its page says. ``anterior`` and ``siguientes``: its chain of instances, as far as the public sees it."""

    impugnacion: Impugnacion
    nota: str
    pasos: tuple[Actuacion, ...]
    anterior: Impugnacion | None
    siguientes: tuple[Impugnacion, ...]


def identity(thing: Model) -> Identity:
    """(kind, key): the key that the law gives it where it has one, which outlives frames and editions; else its row."""
    return thing._meta.label_lower, str(getattr(thing, "clave", None) or thing.pk)


def flags_for(things: Iterable[Model | Identity], day: date) -> dict[Identity, tuple[Bandera, ...]]:
    """The visible challenges of each thing that has any, the latest first; one query, whatever their number.

    Of a chain of instances only the last speaks: its way tells the ones before.
    """
    keys = defaultdict(set)
    for kind, key in (thing if isinstance(thing, tuple) else identity(thing) for thing in things):
        keys[kind].add(key)
    asked = Q(pk__in=[])
    for kind, some in keys.items():
        asked |= Q(clase=kind, clave__in=some)
    shown = Impugnacion.objects.visibles(day)
    last = shown.exclude(pk__in=shown.filter(anterior__isnull=False).values("anterior"))
    rows = (
        ObjetoImpugnado.objects.filter(asked, impugnacion__in=last)
        .select_related("impugnacion__medio", "impugnacion__sentido")
        .order_by("-impugnacion__presentada_el", "pk")
    )
    flags = defaultdict(list)
    for row in rows:
        flags[row.clase, row.clave].append(_flag(row.impugnacion))
    return {thing: tuple(found) for thing, found in flags.items()}


def _flag(impugnacion: Impugnacion) -> Bandera:
    return Bandera(
        expediente=impugnacion.expediente,
        slug=impugnacion.slug,
        nota=nota_publica(impugnacion),
        pendiente=impugnacion.estado not in Impugnacion.CERRADAS,
        fecha=impugnacion.resuelta_el or impugnacion.presentada_el,
    )


def publicas(day: date, **filtro: Any) -> QuerySet[Impugnacion]:
    """Those that anyone may see that day, with what a row of the list needs, the latest first."""
    return _narrowed(Impugnacion.objects.visibles(day), **filtro)


def a_cargo(who: Acting, **filtro: Any) -> QuerySet[Impugnacion]:
    """Those on the ground of this person's charges, also those that the public does not see."""
    ground = who.alcance(READERS).q(distrito="distrito")
    return _narrowed(Impugnacion.objects.filter(ground), **filtro)


def _narrowed(
    found: QuerySet[Impugnacion], *, texto: str = "", pendientes: bool = False, distrito: int | None = None
) -> QuerySet[Impugnacion]:
    if pendientes:
        found = found.exclude(estado__in=Impugnacion.CERRADAS)
    if distrito:
        found = found.filter(distrito=distrito)
    if texto:
        objects = ObjetoImpugnado.objects.filter(Q(clave__iexact=texto) | Q(nombre__icontains=texto))
        found = found.filter(Q(expediente__icontains=texto) | Q(pk__in=objects.values("impugnacion")))
    return found.select_related("medio", "sentido", "distrito").prefetch_related("objetos")


def ficha(slug: str, day: date) -> FichaImpugnacion | None:
    """One challenge as the public sees it that day; None where it does not."""
    shown = Impugnacion.objects.visibles(day)
    chain = Prefetch("siguientes", shown.order_by("presentada_el"))
    found = (
        shown.select_related("medio", "sentido", "distrito")
        .prefetch_related(chain, "objetos")
        .filter(slug=slug)
        .first()
    )
    if found is None:
        return None
    return FichaImpugnacion(
        impugnacion=found,
        nota=nota_publica(found),
        pasos=tuple(found.actuaciones.order_by("fecha", "pk")),
        anterior=shown.filter(pk=found.anterior_id).first() if found.anterior_id else None,
        siguientes=tuple(found.siguientes.all()),
    )


def version() -> int:
    """Changes with every act on a challenge; pages that show flags are kept by it and by the day."""
    return Actuacion.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def filas(day: date, estado: str = "") -> QuerySet[Impugnacion]:
    """What anyone may see that day, once for each thing that it is about; of one state, or of all."""
    shown = Impugnacion.objects.visibles(day)
    return shown.filter(estado=estado) if estado else shown


def corte() -> datetime | None:
    """When the last act on a challenge was written down."""
    return Actuacion.objects.aggregate(last=Max("made_at"))["last"]
