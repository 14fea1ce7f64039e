"""A person takes a consent back; from that moment on it allows nothing."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.privacidad.errors import ConsentimientoAjenoError, ConsentimientoRevocadoError
from tequio.privacidad.models import Consentimiento

from .consentir import reference


@transaction.atomic
def revocar_consentimiento(consentimiento: Consentimiento, *, by: Actor, now: datetime) -> Consentimiento:
    """By whoever gave it. Raises ConsentimientoAjenoError and ConsentimientoRevocadoError."""
    if consentimiento.titular != by.id:
        raise ConsentimientoAjenoError
    return withdraw(consentimiento, by=by, now=now)


def withdraw(consentimiento: Consentimiento, *, by: Actor, now: datetime) -> Consentimiento:
    """Inside the transaction of the act; also when the account is erased. Raises ConsentimientoRevocadoError."""
    consentimiento = (
        Consentimiento.objects.select_for_update(of=("self",)).select_related("finalidad").get(pk=consentimiento.pk)
    )
    if consentimiento.revocado_at is not None:
        raise ConsentimientoRevocadoError
    consentimiento.revocado_at = now
    consentimiento.save(update_fields=["revocado_at"])
    asentar(
        "privacidad.revocar_consentimiento",
        sobre=reference(consentimiento),
        by=by,
        now=now,
        antes={"vivo": True},
        despues={"vivo": False},
    )
    return consentimiento
