"""Something is missing in a request: the person is told what, once."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.privacidad.models import SolicitudArco

from ._avanzar import avanzar, locked, require_time


@transaction.atomic
def prevenir(solicitud: SolicitudArco, *, texto: str, by: Actor, now: datetime) -> SolicitudArco:
    """``texto``: what is missing (an identification, what exactly is asked). It cuts off the term to answer.

    Raises ActNotOpenError, SinTextoError, and PlazoVencidoError when the days to say so went by.
    """
    solicitud = locked(solicitud)
    require_time(solicitud, now)
    return avanzar("prevenir", solicitud, texto, by=by, now=now, prevenida_at=now)
