"""Forget what is no longer needed: contact data end with their purpose."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from tequio.avisos.models import Aviso, Destino, Suscripcion

WORDS = timedelta(days=30)
ROWS = timedelta(days=365)
UNCONFIRMED = timedelta(days=7)


@transaction.atomic
def depurar(now: datetime | None = None) -> None:
    """A month after a message ended, its words; a year after, its row. A week after, what nobody confirmed.

    Cancelled subscriptions go at once, once no message names them, and so do addresses that nothing hangs from.
    """
    now = now or timezone.now()
    e = Aviso.Estado
    ended = Aviso.objects.filter(estado__in=[e.ENVIADO, e.REUNIDO, e.DESCARTADO, e.ABANDONADO])
    ended.filter(encolado_at__lt=now - ROWS).delete()
    ended.filter(encolado_at__lt=now - WORDS).filter(contexto__isnull=False).update(contexto=None)
    living = [e.PENDIENTE, e.TOMADO]
    s = Suscripcion.Estado
    Suscripcion.objects.filter(estado=s.POR_CONFIRMAR, pedida_at__lt=now - UNCONFIRMED).delete()
    Suscripcion.objects.filter(estado=s.CANCELADA).exclude(avisos__estado__in=living).delete()
    Destino.objects.filter(avisos=None, suscripciones=None).delete()
