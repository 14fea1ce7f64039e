"""The authority begins to do what the ruling orders."""

from datetime import date, datetime

from django.db import transaction

from tequio.impugnaciones.models import Impugnacion
from tequio.lib.actors import Actor

from ._avanzar import avanzar


@transaction.atomic
def iniciar_cumplimiento(
    impugnacion: Impugnacion, *, fecha: date, nota: str = "", by: Actor, now: datetime
) -> Impugnacion:
    """The authority begins to do what the ruling orders.

    Raises ActNotOpenError, FechaEquivocadaError.
    """
    return avanzar("iniciar_cumplimiento", impugnacion, fecha, nota, by=by, now=now)
