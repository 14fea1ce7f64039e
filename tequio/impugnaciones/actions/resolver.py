"""The court rules."""

from datetime import date, datetime

from django.db import transaction

from tequio.impugnaciones.models import Impugnacion, SentidoResolucion
from tequio.lib.actors import Actor

from ._avanzar import avanzar


@transaction.atomic
def resolver(
    impugnacion: Impugnacion,
    *,
    sentido: SentidoResolucion,
    fecha: date,
    efectos: str = "",
    nota: str = "",
    by: Actor,
    now: datetime,
) -> Impugnacion:
    """The ruling is written down; nothing else changes until a person applies it to what was challenged.

    Raises ActNotOpenError, FechaEquivocadaError.
    """
    facts = {"sentido": sentido, "resuelta_el": fecha, "efectos": efectos}
    return avanzar("resolver", impugnacion, fecha, nota, by=by, now=now, **facts)
