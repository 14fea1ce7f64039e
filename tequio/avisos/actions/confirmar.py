"""The owner of an address confirms."""

from datetime import datetime, timedelta

from django.db import transaction

from tequio.avisos.models import Suscripcion
from tequio.avisos.states import SUSCRIPCION

from .errores import LlaveVencidaError
from .marcar_rebote import quitar_rebote
from .suscribir import fingerprint

VALID = timedelta(days=3)


@transaction.atomic
def confirmar(llave: str, *, now: datetime) -> Suscripcion:
    """The subscription becomes active; confirmed twice, nothing changes. Raises LlaveVencidaError.

    The link arrived, so the address works: a former bounce is forgotten.
    """
    one = por_llave(llave, now=now)
    if one.estado == Suscripcion.Estado.POR_CONFIRMAR:
        one.estado, one.confirmada_at = SUSCRIPCION.target_of("confirmar", one.estado), now
        one.save(update_fields=["estado", "confirmada_at"])
        quitar_rebote(one.destino)
    return one


@transaction.atomic
def por_llave(llave: str, *, now: datetime) -> Suscripcion:
    """The subscription whose key came in the link, locked; raises LlaveVencidaError."""
    found = Suscripcion.objects.vivas().filter(llave=fingerprint(llave))
    one = found.select_related("destino").select_for_update(of=("self",)).first()
    if one is None or (one.estado == Suscripcion.Estado.POR_CONFIRMAR and one.pedida_at < now - VALID):
        raise LlaveVencidaError
    return one
