"""Open again a stage that had closed."""

from datetime import date, datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.mecanismos.models import Ampliacion, Etapa

from .etapa_actual import known, move_end, take


@transaction.atomic
def reabrir_etapa(
    etapa: Etapa, *, hasta: datetime, acuerdo: str, fecha: date, motivo: str, by: Actor, now: datetime
) -> Ampliacion:
    """The Consejo General opens the stage again, from now on and until ``hasta``; in between it stays as closed.

    Raises EtapaNoEstaError when the stage is not closed and CalendarioError when ``hasta`` has passed.
    """
    etapa, found = take(etapa, "reabrir_etapa", now)
    moved = Ampliacion(
        etapa=etapa,
        desde=now,
        fin_anterior=known(found.hasta),
        fin_nuevo=hasta,
        acuerdo=acuerdo,
        fecha=fecha,
        motivo=motivo,
    )
    return move_end(moved, "reabrir_etapa", by=by, now=now)
