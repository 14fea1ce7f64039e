"""What the ruling orders is done."""

from datetime import date, datetime

from django.db import transaction

from tequio.impugnaciones.models import Impugnacion
from tequio.lib.actors import Actor

from ._avanzar import avanzar


@transaction.atomic
def cumplir(impugnacion: Impugnacion, *, fecha: date, nota: str = "", by: Actor, now: datetime) -> Impugnacion:
    """What the ruling orders is done.

    Raises ActNotOpenError, FechaEquivocadaError.
    """
    return avanzar("cumplir", impugnacion, fecha, nota, by=by, now=now)
