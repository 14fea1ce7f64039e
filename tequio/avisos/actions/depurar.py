"""Forget what is no longer needed: contact data end with their purpose."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from tequio.avisos.models import Aviso, Destino, Suscripcion

WORDS = timedelta(days=30)
ROWS = timedelta(days=365)
UNCONFIRMED = timedelta(days=7)
ENDED = (Aviso.Estado.ENVIADO, Aviso.Estado.REUNIDO, Aviso.Estado.DESCARTADO, Aviso.Estado.ABANDONADO)
LIVING = (Aviso.Estado.PENDIENTE, Aviso.Estado.TOMADO)


def mensajes_vencidos(now: datetime) -> QuerySet[Aviso]:
    return Aviso.objects.filter(estado__in=ENDED, encolado_at__lt=now - ROWS)


def palabras_vencidas(now: datetime) -> QuerySet[Aviso]:
    return Aviso.objects.filter(estado__in=ENDED, encolado_at__lt=now - WORDS, contexto__isnull=False)


def sin_confirmar(now: datetime) -> QuerySet[Suscripcion]:
    return Suscripcion.objects.filter(estado=Suscripcion.Estado.POR_CONFIRMAR, pedida_at__lt=now - UNCONFIRMED)


def canceladas() -> QuerySet[Suscripcion]:
    """Those that no message names which is still to be sent."""
    cancelled = Suscripcion.objects.filter(estado=Suscripcion.Estado.CANCELADA)
    return cancelled.exclude(avisos__estado__in=LIVING)


def direcciones_sueltas() -> QuerySet[Destino]:
    """Those that nothing hangs from."""
    return Destino.objects.filter(avisos=None, suscripciones=None)


def olvidar_mensajes(now: datetime, limit: int = 500) -> int:
    """A year after a message was written, its row."""
    return _delete(mensajes_vencidos(now), limit)


@transaction.atomic
def olvidar_palabras(now: datetime, limit: int = 500) -> int:
    """A month after, its words."""
    return Aviso.objects.filter(pk__in=_first(palabras_vencidas(now), limit)).update(contexto=None)


def olvidar_sin_confirmar(now: datetime, limit: int = 500) -> int:
    """A week after, what nobody confirmed."""
    return _delete(sin_confirmar(now), limit)


def olvidar_canceladas(_now: datetime, limit: int = 500) -> int:
    return _delete(canceladas(), limit)


def olvidar_direcciones(_now: datetime, limit: int = 500) -> int:
    return _delete(direcciones_sueltas(), limit)


@transaction.atomic
def _delete(found: "QuerySet[Aviso] | QuerySet[Suscripcion] | QuerySet[Destino]", limit: int) -> int:
    gone = _first(found, limit)
    if gone:
        found.model._default_manager.filter(pk__in=gone).delete()
    return len(gone)


def _first(found: "QuerySet[Aviso] | QuerySet[Suscripcion] | QuerySet[Destino]", limit: int) -> list[int]:
    return list(found.order_by("pk").values_list("pk", flat=True)[:limit])
