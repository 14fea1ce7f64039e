"""Gather what is for the daily message: one for each address and language."""

from collections import defaultdict
from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.utils import translation

from tequio.avisos.composing import PARTES
from tequio.avisos.models import Aviso, Destino, Suscripcion
from tequio.avisos.notices import RESUMEN
from tequio.avisos.plantilla import Parte, plantilla_at
from tequio.avisos.states import AVISO

from .encolar import guardar, nuevo


def reunir(*, now: datetime) -> int:
    """How many daily messages were written. All of one address in one transaction: told apart or together, never both.

    What is alone goes out as itself.
    """
    ready = Aviso.objects.por_reunir(now).order_by("destino_id")
    return sum(_reunir_destino(pk, now=now) for pk in ready.values_list("destino_id", flat=True).distinct())


@transaction.atomic
def _reunir_destino(destino_id: int, *, now: datetime) -> int:
    destino = Destino.objects.select_for_update().get(pk=destino_id)
    ready = Aviso.objects.por_reunir(now).filter(destino=destino).select_related("suscripcion").order_by("pk")
    groups: dict[str, list[Aviso]] = defaultdict(list)
    for aviso in ready:
        if destino.rebotado_at or _left(aviso):
            _become([aviso], "descartar")
        else:
            groups[aviso.idioma].append(aviso)
    return sum(_one(destino, idioma, avisos, now=now) for idioma, avisos in groups.items())


def _left(aviso: Aviso) -> bool:
    return aviso.suscripcion is not None and aviso.suscripcion.estado == Suscripcion.Estado.CANCELADA


def _one(destino: Destino, idioma: str, avisos: list[Aviso], *, now: datetime) -> int:
    if len(avisos) == 1:
        Aviso.objects.filter(pk=avisos[0].pk).update(modo=Aviso.Modo.INMEDIATO)
        return 1
    # Named by its first part, which belongs to no other: the same gathering again is the same message.
    evento, quien = f"resumen:{avisos[0].pk}", f"destino:{destino.referencia.hex}"
    contexto = {"total": str(len(avisos))}
    resumen = nuevo(RESUMEN, evento=evento, destinatario=quien, destino=destino, contexto=contexto, now=now)
    with translation.override(idioma):
        parts = [_plain(plantilla_at(each.plantilla).parte(each.contexto or {})) for each in avisos]
    resumen.idioma, resumen.contexto = idioma, {**contexto, PARTES: parts}
    guardar([resumen])
    _become(avisos, "reunir", into=Aviso.objects.get(evento=evento, destinatario=quien))
    return 1


def _plain(parte: Parte) -> dict[str, object]:
    return asdict(parte)


def _become(avisos: list[Aviso], act: str, *, into: Aviso | None = None) -> None:
    after = AVISO.target_of(act, Aviso.Estado.PENDIENTE)
    Aviso.objects.filter(pk__in=[each.pk for each in avisos]).update(estado=after, reunido_en=into)
