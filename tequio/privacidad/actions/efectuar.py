"""What was answered is done."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.privacidad.calendar import concedida
from tequio.privacidad.errors import NadaPorEfectuarError
from tequio.privacidad.models import SolicitudArco

from ._avanzar import avanzar, locked


@transaction.atomic
def efectuar(solicitud: SolicitudArco, *, texto: str, by: Actor, now: datetime) -> SolicitudArco:
    """``texto``: what was done. Raises ActNotOpenError, SinTextoError, and NadaPorEfectuarError when nothing was
    granted."""
    solicitud = locked(solicitud)
    if solicitud.sentido and not concedida(solicitud):
        raise NadaPorEfectuarError
    return avanzar("efectuar", solicitud, texto, by=by, now=now)
