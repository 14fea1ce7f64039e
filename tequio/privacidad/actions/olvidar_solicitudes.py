"""Forget who asked and what for, long after a request ended; the folio, the right and the sense stay, to be counted."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max, QuerySet

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.lib.actors import Actor
from tequio.privacidad.models import ActuacionArco, SolicitudArco

TERM = timedelta(days=730)  # a proposal: the archive rules of the institute decide
RELOJ = Actor("reloj:olvidar_solicitudes", "reloj de conservación")
TODAS = Referencia("privacidad.solicitudarco", "", "Solicitudes ARCO terminadas")


def vencidas(now: datetime) -> QuerySet[SolicitudArco]:
    """Those whose last step is older than the term, and that still say something of a person."""
    ended = SolicitudArco.objects.terminadas().filter(olvidada_at=None)
    return ended.annotate(last=Max("actuaciones__made_at")).filter(last__lt=now - TERM)


@transaction.atomic
def olvidar_solicitudes(now: datetime, limit: int) -> int:
    """The oldest ``limit`` of them; gives how many. Called again, it finds the next ones, or none."""
    keys = list(vencidas(now).order_by("pk").values_list("pk", flat=True)[:limit])
    if not keys:
        return 0
    blank = dict.fromkeys(("llave", "nombre", "titular", "correo", "pedido", "cuenta"), "")
    SolicitudArco.objects.filter(pk__in=keys).update(olvidada_at=now, **blank)
    ActuacionArco.objects.filter(solicitud__in=keys).update(texto="")
    asentar("privacidad.olvidar_solicitudes", sobre=TODAS, by=RELOJ, now=now, despues={"olvidadas": len(keys)})
    return len(keys)
