"""Move the end of a stage that is open."""

from datetime import date, datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.mecanismos.models import Ampliacion, Etapa

from .etapa_actual import known, move_end, take


@transaction.atomic
def ampliar_etapa(
    etapa: Etapa, *, hasta: datetime, acuerdo: str, fecha: date, motivo: str, by: Actor, now: datetime
) -> Ampliacion:
    """The Consejo General gives more time, by an ``acuerdo`` of that ``fecha`` and for a reason.

    Raises EtapaNoEstaError when the stage is not open and CalendarioError when ``hasta`` gives no more time.
    """
    etapa, found = take(etapa, "ampliar_etapa", now)
    moved = Ampliacion(
        etapa=etapa,
        desde=known(found.hasta),
        fin_anterior=known(found.hasta),
        fin_nuevo=hasta,
        acuerdo=acuerdo,
        fecha=fecha,
        motivo=motivo,
    )
    return move_end(moved, "ampliar_etapa", by=by, now=now)
