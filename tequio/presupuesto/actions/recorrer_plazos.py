"""The clock of an alcaldía follows the calendar: a day that is declared inhábil after the batch left counts too."""

from datetime import datetime
from typing import cast

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.plazos import Plazo, Unidad, vencimiento
from tequio.mecanismos.queries import inhabiles
from tequio.presupuesto.models import Proyecto, Remision, VersionPresupuesto


@transaction.atomic
def recorrer_plazos(*, by: Actor, now: datetime) -> int:
    """Of every batch with projects that wait for their opinion: counted anew from the day it left, with the days that
    the rules gave then; how many moved. Called again, nothing.

    Two queries when nothing moved, however many projects wait; some more for each batch that does.
    """
    closed = inhabiles()
    running = Remision.objects.filter(
        dias__isnull=False, proyectos__estado=Proyecto.Estado.EN_DICTAMINACION
    ).select_related("alcaldia")
    moved = 0
    for each in running.distinct().order_by("pk"):
        until = vencimiento(each.remitida_at, Plazo(cast(int, each.dias), Unidad.HABILES), closed)
        if until != each.vence_at:
            _move(each, until, by=by, now=now)
            moved += 1
    if moved:
        VersionPresupuesto.up()
    return moved


def _move(remision: Remision, until: datetime, *, by: Actor, now: datetime) -> None:
    """Projects that were judged already have no term any more."""
    before, remision.vence_at = remision.vence_at, until
    remision.save(update_fields=["vence_at"])
    waiting = remision.proyectos.filter(estado=Proyecto.Estado.EN_DICTAMINACION)
    many = Proyecto.objects.filter(pk__in=waiting.values("pk")).update(vence_at=until)
    asentar(
        "presupuesto.recorrer_plazos", sobre=remision, by=by, now=now, antes={"vence": before.isoformat()},
        despues={"vence": until.isoformat(), "proyectos": many}, territorio=remision.alcaldia.slug, publico=True,
    )  # fmt: skip
