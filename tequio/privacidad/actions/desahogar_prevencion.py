"""The person answers what was missing."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.privacidad.models import SolicitudArco

from ._avanzar import avanzar, locked, require_time
from .presentar_solicitud import SOLICITANTE


@transaction.atomic
def desahogar_prevencion(
    solicitud: SolicitudArco, *, texto: str, by: Actor = SOLICITANTE, now: datetime
) -> SolicitudArco:
    """From this day the term to answer counts anew.

    Raises ActNotOpenError, SinTextoError, and PlazoVencidoError when the person's days went by.
    """
    solicitud = locked(solicitud)
    require_time(solicitud, now)
    return avanzar("desahogar_prevencion", solicitud, texto, by=by, now=now, desahogada_at=now)
