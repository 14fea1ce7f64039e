"""Deliver what waits, one by one, until nothing does. The task of the worker."""

import smtplib
from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.core.mail import get_connection
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from tequio.avisos.models import Aviso

from .entregar import entregar

# Longer than any delivery takes: eight answers of 30 s and a last one of 120 s.
LEASE = timedelta(minutes=15)
MOST = 500


@task()
def repartir() -> int:
    """How many messages were tried. Several workers may be at it: each message is taken by one.

    When the server cannot be reached the round ends there: the next ones would fail alike, each after a long wait.
    """
    server, tried = get_connection(), 0
    try:
        while tried < MOST and (aviso := tomar()):
            tried += 1
            if not entregar(aviso, server):
                break
    finally:
        _close(server)
    return tried


def tomar() -> Aviso | None:
    """The next message, for this worker alone (``SKIP LOCKED``; on SQLite writers queue); None when nothing waits."""
    now = timezone.now()
    with transaction.atomic():
        waiting = Aviso.objects.por_entregar(now).defer("contexto")  # one that no key opens must not stop the others
        aviso = waiting.select_for_update(skip_locked=True).first()
        if aviso is None:
            return None
        aviso.estado, aviso.tomado_at, aviso.intentos = Aviso.Estado.TOMADO, now, aviso.intentos + 1
        aviso.save(update_fields=["estado", "tomado_at", "intentos"])
    return aviso


def _close(server: Any) -> None:
    """Whatever happens at the goodbye, what was delivered is delivered."""
    with suppress(OSError, smtplib.SMTPException):
        server.close()
