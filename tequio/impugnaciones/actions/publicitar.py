"""The authority posts the demand on its estrados, so that third parties may appear."""

from datetime import date, datetime

from django.db import transaction

from tequio.impugnaciones.models import Impugnacion
from tequio.lib.actors import Actor

from ._avanzar import avanzar


@transaction.atomic
def publicitar(impugnacion: Impugnacion, *, fecha: date, nota: str = "", by: Actor, now: datetime) -> Impugnacion:
    """The authority posts the demand on its estrados, so that third parties may appear.

    Raises ActNotOpenError, FechaEquivocadaError.
    """
    return avanzar("publicitar", impugnacion, fecha, nota, by=by, now=now)
