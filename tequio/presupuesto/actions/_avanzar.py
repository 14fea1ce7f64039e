"""What every step of a project does: lock, calendar, state, timeline, logbook, message, version."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.documentos.models import Documento
from tequio.lib.actors import Actor
from tequio.lib.plazos import in_words
from tequio.mecanismos.models import Edicion
from tequio.mecanismos.queries import standings
from tequio.presupuesto.calendar import is_open, waits_for
from tequio.presupuesto.errors import EtapaCerradaError
from tequio.presupuesto.models import Movimiento, Proyecto, VersionPresupuesto
from tequio.presupuesto.states import PROYECTO

from ._avisar import avisar, avisar_juntos

PROPONENTE = Actor("proponente", "persona proponente")  # who acts by code and key, without account


def locked(proyecto: Proyecto) -> Proyecto:
    """As the database has it now, kept from others until the transaction of the act ends."""
    rows = Proyecto.objects.select_for_update(of=("self",)).select_related("edicion", "ejercicio")
    return rows.get(pk=proyecto.pk)


def require_stage(acto: str, edicion: Edicion, distrito: int | None, now: datetime) -> None:
    """Raises EtapaCerradaError, with the dates, unless the calendar lets the act happen now in that district."""
    how = standings(edicion, now, distrito=distrito)
    if is_open(acto, how):
        return
    stage = waits_for(acto, how)
    if stage is None or (stage.desde is None and stage.hasta is None):
        raise EtapaCerradaError(_("El calendario de esta edición no dice cuándo se puede hacer esto."))
    if stage.desde and now < stage.desde:
        raise EtapaCerradaError(_("Todavía no es tiempo: empieza el %(dia)s.") % {"dia": in_words(stage.desde)})
    if stage.hasta and now >= stage.hasta:
        raise EtapaCerradaError(_("El plazo terminó el %(dia)s.") % {"dia": in_words(stage.hasta)})
    raise EtapaCerradaError(_("En este momento el calendario no permite hacer esto."))


def avanzar(
    acto: str,
    proyecto: Proyecto,
    *,
    by: Actor,
    now: datetime,
    nota: str = "",
    documento: Documento | None = None,
    publico: bool = True,
    **changes: Any,
) -> Proyecto:
    """Inside the transaction of the act, on a locked row; its term goes unless given. Raises ActNotOpenError."""
    before = proyecto.estado
    changes = {"vence_at": None, "vence_dias": None} | changes | {"estado": PROYECTO.target_of(acto, before)}
    for name, value in changes.items():
        setattr(proyecto, name, value)
    proyecto.save(update_fields=list(changes))
    record(acto, proyecto, antes={"estado": before}, nota=nota, documento=documento, publico=publico, by=by, now=now)
    return proyecto


def avanzar_juntos(
    acto: str, proyectos: Sequence[Proyecto], *, documento: Documento, by: Actor, now: datetime, **changes: Any
) -> None:
    """Inside the transaction of an act on several locked rows of one state, which writes the one Asiento that names
    them all: their state, the step of each timeline, the messages, the version of the pages. ``changes``: what else
    the database writes in each, as one value or one expression; the rows in memory bear it already.
    """
    (target,) = {PROYECTO.target_of(acto, each.estado) for each in proyectos}
    for each in proyectos:
        each.estado, each.vence_at, each.vence_dias = target, None, None
    rows = Proyecto.objects.filter(pk__in=[each.pk for each in proyectos])
    rows.update(estado=target, vence_at=None, vence_dias=None, **changes)
    steps = Movimiento.objects.bulk_create(
        Movimiento(
            proyecto=each, acto=acto, estado=each.estado, documento=documento, made_at=now, made_by=by.label
        )
        for each in proyectos
    )  # fmt: skip
    avisar_juntos(list(zip(steps, proyectos, strict=True)), now=now)
    VersionPresupuesto.up()


def record(
    acto: str,
    proyecto: Proyecto,
    *,
    antes: dict[str, Any] | None,
    nota: str = "",
    documento: Documento | None = None,
    publico: bool = True,
    by: Actor,
    now: datetime,
) -> Movimiento:
    """The step of the timeline, its Asiento, the message to the person and to who follows, the version of the pages."""
    movimiento = Movimiento.objects.create(
        proyecto=proyecto, acto=acto, estado=proyecto.estado, nota=nota, documento=documento, publico=publico,
        made_at=now, made_by=by.label,
    )  # fmt: skip
    facts = proyecto.for_logbook() | ({"documento": documento.for_logbook()} if documento else {})
    asentar(
        f"presupuesto.{acto}",
        sobre=reference(proyecto),
        by=by,
        now=now,
        antes=antes,
        despues=facts,
        territorio=proyecto.unidad,
        publico=publico and proyecto.folio is not None,
    )
    avisar(movimiento, proyecto, now=now)
    VersionPresupuesto.up()
    return movimiento


def reference(proyecto: Proyecto) -> Referencia:
    """For the logbook: the folio. Its name may name somebody, so it is not written."""
    return Referencia("presupuesto.proyecto", str(proyecto.pk), proyecto.clave)
