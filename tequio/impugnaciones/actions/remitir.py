"""The authority sends the file and its report to the court that rules."""

from datetime import date, datetime

from django.db import transaction

from tequio.impugnaciones.models import Impugnacion
from tequio.lib.actors import Actor

from ._avanzar import avanzar


@transaction.atomic
def remitir(impugnacion: Impugnacion, *, fecha: date, nota: str = "", by: Actor, now: datetime) -> Impugnacion:
    """The authority sends the file and its report to the court that rules.

    Raises ActNotOpenError, FechaEquivocadaError.
    """
    return avanzar("remitir", impugnacion, fecha, nota, by=by, now=now)
