"""The court admits the challenge and studies it."""

from datetime import date, datetime

from django.db import transaction

from tequio.impugnaciones.models import Impugnacion
from tequio.lib.actors import Actor

from ._avanzar import avanzar


@transaction.atomic
def instruir(impugnacion: Impugnacion, *, fecha: date, nota: str = "", by: Actor, now: datetime) -> Impugnacion:
    """The court admits the challenge and studies it.

    Raises ActNotOpenError, FechaEquivocadaError.
    """
    return avanzar("instruir", impugnacion, fecha, nota, by=by, now=now)
