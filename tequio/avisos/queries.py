"""Questions about messages and subscriptions; the only place a face reads from."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from uuid import UUID

from django.apps import apps
from django.db.models import Count, Min, Q, QuerySet
from django.utils.module_loading import module_has_submodule

from .models import Aviso, Destino, Suscripcion
from .plantilla import Plantilla

TopicName = Callable[[str], str | None]  # from "ut:08-033" to "Los Padres"; None: there is no such topic


@dataclass(frozen=True, slots=True)
class MisAvisos:
    """What an address receives; ``rebotado_at``: since when nothing is sent there because it came back."""

    referencia: UUID
    suscripciones: tuple[Suscripcion, ...]
    rebotado_at: datetime | None


@dataclass(frozen=True, slots=True)
class Bandeja:
    """The outbox in figures. ``mas_antiguo``: since when the oldest message that should be gone has waited."""

    total: Mapping[str, int]
    dudosos: int
    mas_antiguo: datetime | None


def mis_avisos(referencia: UUID) -> MisAvisos | None:
    destino = Destino.objects.filter(referencia=referencia).first()
    if destino is None:
        return None
    active = destino.suscripciones.activas().order_by("nombre", "pk")
    return MisAvisos(destino.referencia, tuple(active), destino.rebotado_at)


def suscripcion(referencia: UUID) -> Suscripcion | None:
    return Suscripcion.objects.filter(referencia=referencia).first()


def destino(referencia: UUID) -> Destino | None:
    return Destino.objects.filter(referencia=referencia).first()


def ha_rebotado(direccion: str) -> bool:
    """Whether messages to this address came back for good; for the page of whoever signs in with it."""
    return Destino.objects.for_direccion(direccion).filter(rebotado_at__isnull=False).exists()


def bandeja(now: datetime) -> Bandeja:
    """One query; for the staff's page of the outbox."""
    counts = {estado.value: Count("pk", filter=Q(estado=estado)) for estado in Aviso.Estado}
    late = Min("intentar_at", filter=Q(estado=Aviso.Estado.PENDIENTE, intentar_at__lte=now))
    found = Aviso.objects.order_by().aggregate(**counts, dudosos=Count("pk", filter=Q(dudoso=True)), late=late)
    return Bandeja({name: found[name] for name in counts}, found["dudosos"], found["late"])


def avisos(estado: str = "") -> QuerySet[Aviso]:
    """The outbox, the newest first, without opening what is encrypted."""
    found = Aviso.objects.defer("contexto").order_by("-pk")
    return found.filter(estado=estado) if estado else found


def plantillas() -> list[Plantilla]:
    """Every notice that any app declares in its ``notices``; for the gallery and the tests."""
    modules = (
        import_module(f"{config.name}.notices")
        for config in apps.get_app_configs()
        if config.name.startswith("tequio.") and module_has_submodule(config.module, "notices")
    )
    found = (each for module in modules for each in vars(module).values() if isinstance(each, Plantilla))
    by_place = {each.ruta: each for each in found}
    return [by_place[ruta] for ruta in sorted(by_place)]


def seguidos(temas: Collection[str]) -> set[str]:
    """Of these topics, those that somebody follows. One query."""
    return set(Suscripcion.objects.activas().filter(tema__in=temas).order_by().values_list("tema", flat=True))
