"""A request is answered."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.privacidad.models import SolicitudArco

from ._avanzar import avanzar, locked


@transaction.atomic
def responder(
    solicitud: SolicitudArco, *, sentido: SolicitudArco.Sentido, texto: str, by: Actor, now: datetime
) -> SolicitudArco:
    """Granted, granted in part or not, with the answer itself in ``texto``. A late answer is still an answer.

    Raises ActNotOpenError and SinTextoError.
    """
    return avanzar("responder", locked(solicitud), texto, by=by, now=now, sentido=sentido, respondida_at=now)
