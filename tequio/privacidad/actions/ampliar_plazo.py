"""More time to answer, once and with reasons."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.privacidad.errors import YaAmpliadaError
from tequio.privacidad.models import SolicitudArco

from ._avanzar import avanzar, locked, require_time


@transaction.atomic
def ampliar_plazo(solicitud: SolicitudArco, *, texto: str, by: Actor, now: datetime) -> SolicitudArco:
    """``texto``: why. Raises ActNotOpenError, SinTextoError, YaAmpliadaError, and PlazoVencidoError when the term has
    already ended."""
    solicitud = locked(solicitud)
    if solicitud.ampliada_at is not None:
        raise YaAmpliadaError
    require_time(solicitud, now)
    return avanzar("ampliar_plazo", solicitud, texto, by=by, now=now, ampliada_at=now)
