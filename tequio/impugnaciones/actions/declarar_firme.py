"""The ruling can no longer be challenged."""

from datetime import date, datetime

from django.db import transaction

from tequio.impugnaciones.models import Impugnacion
from tequio.lib.actors import Actor

from ._avanzar import avanzar


@transaction.atomic
def declarar_firme(impugnacion: Impugnacion, *, fecha: date, nota: str = "", by: Actor, now: datetime) -> Impugnacion:
    """The ruling can no longer be challenged.

    Raises ActNotOpenError, FechaEquivocadaError.
    """
    return avanzar("declarar_firme", impugnacion, fecha, nota, by=by, now=now)
