"""A request is complete, and who asks is who they say."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.privacidad.models import SolicitudArco

from ._avanzar import avanzar, locked


@transaction.atomic
def admitir(solicitud: SolicitudArco, *, texto: str, by: Actor, now: datetime) -> SolicitudArco:
    """``texto``: how the person showed who they are, and for another, with what they represent them.

    Raises ActNotOpenError and SinTextoError.
    """
    return avanzar("admitir", locked(solicitud), texto, by=by, now=now)
