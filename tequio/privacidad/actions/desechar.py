"""A request is closed because what was missing never came."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.lib.dates import long_date
from tequio.privacidad.calendar import limite
from tequio.privacidad.errors import AunEnPlazoError
from tequio.privacidad.models import SolicitudArco
from tequio.privacidad.queries import terms

from ._avanzar import avanzar, locked


@transaction.atomic
def desechar(solicitud: SolicitudArco, *, texto: str, by: Actor, now: datetime) -> SolicitudArco:
    """After the person's days, or when the answer did not bring what was missing; with the reason.

    Raises ActNotOpenError, SinTextoError, and AunEnPlazoError while the person may still answer.
    """
    solicitud = locked(solicitud)
    running = limite(solicitud, *terms())
    if running and running.de_la_persona and not running.vencido(now):
        raise AunEnPlazoError(long_date(running.dia))
    return avanzar("desechar", solicitud, texto, by=by, now=now)
