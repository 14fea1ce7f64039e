"""What the clock does each minute: nothing written down may be forgotten."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from tequio.avisos.models import Aviso
from tequio.avisos.states import AVISO

from .repartir import LEASE, repartir
from .reunir import reunir


def barrer(now: datetime | None = None) -> None:
    """Take back what dead workers had, gather the daily messages, and call a worker when something waits.

    A crash between the commit of a message and the task that delivers it leaves it here, and here it is found.
    """
    now = now or timezone.now()
    recuperar(now=now)
    reunir(now=now)
    if Aviso.objects.por_entregar(now).exists():
        repartir.enqueue()


def recuperar(*, now: datetime) -> int:
    """Messages whose worker ended half-way go back to wait; whether they had gone out nobody knows."""
    after = AVISO.target_of("devolver", Aviso.Estado.TOMADO)
    with transaction.atomic():
        return Aviso.objects.olvidados(now - LEASE).update(estado=after, intentar_at=now, dudoso=True)
