"""The days to bring what is missing follow the calendar: a day that is declared inhábil afterwards does not count."""

from datetime import datetime
from typing import cast

from django.db import transaction
from django.db.models import OuterRef, Subquery

from tequio.lib.actors import Actor
from tequio.lib.plazos import Plazo, Unidad, vencimiento
from tequio.mecanismos.queries import inhabiles
from tequio.presupuesto.models import Movimiento, Proyecto

from ._avanzar import locked, record


@transaction.atomic
def recorrer_prevenciones(*, by: Actor, now: datetime) -> int:
    """Of every project that lacks something: counted anew from when it was said, with the days that the rules gave
    then. A term only grows, since the person was told its last day; they are told the new one. How many moved; called
    again, none. Two queries when nothing moved, however many wait.
    """
    closed = inhabiles()
    asked = Movimiento.objects.filter(proyecto=OuterRef("pk"), acto="prevenir_proyecto").order_by("-made_at", "-pk")
    waiting = Proyecto.objects.filter(estado=Proyecto.Estado.INCOMPLETO, vence_dias__isnull=False)
    moved = 0
    for each in waiting.annotate(prevenido_at=Subquery(asked.values("made_at")[:1])).order_by("pk"):
        until = vencimiento(each.prevenido_at, Plazo(cast(int, each.vence_dias), Unidad.HABILES), closed)
        if each.vence_at and until > each.vence_at:
            moved += _move(each, until, by=by, now=now)
    return moved


def _move(proyecto: Proyecto, until: datetime, *, by: Actor, now: datetime) -> bool:
    """Unless the person answered, or another process moved it, a moment ago."""
    proyecto = locked(proyecto)
    before = proyecto.vence_at
    if proyecto.estado != Proyecto.Estado.INCOMPLETO or before is None or until <= before:
        return False
    proyecto.vence_at = until
    proyecto.save(update_fields=["vence_at"])
    record("recorrer_prevenciones", proyecto, antes={"vence": before.isoformat()}, publico=False, by=by, now=now)
    return True
