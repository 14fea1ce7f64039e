"""Tell everyone who asked to be told."""

from collections.abc import Collection, Mapping
from datetime import datetime

from tequio.avisos.models import Suscripcion
from tequio.avisos.plantilla import Plantilla

from .encolar import guardar, nuevo, require_transaction


def difundir(
    plantilla: Plantilla, *, temas: Collection[str], evento: str, contexto: Mapping[str, str], now: datetime
) -> int:
    """To each address with an active subscription to any of the topics, once; how many. In the caller's transaction.

    Whoever asked for several of the topics is told once, at once when any of them was asked for at once. Raises as
    ``encolar`` does.
    """
    require_transaction()
    plantilla.check(contexto)
    avisos = [
        nuevo(
            plantilla, evento=evento, destinatario=f"destino:{each.destino.referencia.hex}", destino=each.destino,
            contexto=contexto, suscripcion=each, now=now,
        )
        for each in _one_for_each_address(temas)
    ]  # fmt: skip
    guardar(avisos)
    return len(avisos)


def _one_for_each_address(temas: Collection[str]) -> list[Suscripcion]:
    found = Suscripcion.objects.activas().filter(tema__in=temas).select_related("destino").order_by("pk")
    chosen: dict[int, Suscripcion] = {}
    for each in found:
        before = chosen.get(each.destino_id)
        if before is None or before.frecuencia == Suscripcion.Frecuencia.DIARIA:
            chosen[each.destino_id] = each
    return list(chosen.values())
