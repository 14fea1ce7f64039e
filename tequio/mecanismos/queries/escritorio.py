"""What only those see who keep the catalogue and the calendar: what is no longer in force, what is drafted."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from tequio.lib.plazos import local_day
from tequio.mecanismos.models import Edicion, Etapa, Inhabil, Mecanismo, Prioridad
from tequio.mecanismos.models.certeza import UNCONFIRMED
from tequio.mecanismos.states import EstadoEdicion


@dataclass(frozen=True, slots=True)
class FilaCatalogo:
    """A mechanism, whether it is in force, and how many of its lines nobody has confirmed."""

    mecanismo: Mecanismo
    vigente: bool
    por_cotejar: int


def catalogo(now: datetime) -> tuple[FilaCatalogo, ...]:
    """Every mechanism, also those no longer in force, in the order of the law. One query."""
    unread = Count("datos", filter=Q(datos__certeza__in=UNCONFIRMED))
    rows = Mecanismo.objects.annotate(unread=unread).order_by("orden")
    return tuple(FilaCatalogo(row, row.vigente(local_day(now)), row.unread) for row in rows)


def en_preparacion() -> QuerySet[Edicion]:
    """The drafts. One query."""
    return Edicion.objects.filter(estado=EstadoEdicion.BORRADOR).order_by("clave")


def dias_inhabiles() -> QuerySet[Inhabil]:
    """The latest first. One query."""
    return Inhabil.objects.order_by("-fecha")


def prioridades_de(ambito: str) -> list[str]:
    """Keys of the mechanisms that a ground puts first of its own, in order. One query."""
    return list(Prioridad.objects.for_ambitos(ambito).order_by("lugar").values_list("mecanismo_id", flat=True))


@dataclass(frozen=True, slots=True)
class EtapaConVentanas:
    """A stage of a published edition, and in how many districts it is open by window."""

    etapa: Etapa
    abiertas: int


def etapas_con_ventanas() -> tuple[EtapaConVentanas, ...]:
    """Those that are captured by window, or have had one; the newest edition first. One query."""
    rows = (
        Etapa.objects.filter(edicion__estado=EstadoEdicion.PUBLICADA)
        .filter(Q(por_ventana=True) | Q(ventanas__isnull=False))
        .select_related("edicion", "tipo")
        .annotate(open_now=Count("ventanas", filter=Q(ventanas__cerrada_at=None, ventanas__pk__isnull=False)))
        .order_by("-edicion__clave", "tipo__orden")
    )
    return tuple(EtapaConVentanas(row, row.open_now) for row in rows)


def etapa_de(edicion: str, tipo: str) -> Etapa | None:
    """A stage by the keys of its edition, draft or published, and of its kind. One query."""
    return Etapa.objects.select_related("edicion", "tipo").filter(edicion__clave=edicion, tipo=tipo).first()
