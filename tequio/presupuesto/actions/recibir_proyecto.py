"""A district enters what somebody brings on paper."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.lib.actors import Actor
from tequio.lib.plazos import at, local_day
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import Proyecto

from ._avanzar import record, require_stage
from .presentar import Solicitud, enter
from .prevenir_proyecto import warn
from .registrar import admit


@transaction.atomic
def recibir_proyecto(
    solicitud: Solicitud,
    *,
    falta: str = "",
    entregado_el: date | None = None,
    codigo: str = "",
    by: Actor,
    now: datetime,
) -> Proyecto:
    """Whole, it is registered at once and gets its folio; with something missing (``falta``: what), the person has the
    days of the law to bring it.

    ``entregado_el``: the day on which the person brought it, where it is typed later; the calendar must have been open
    that day too. ``codigo``: given by the page, so that one page sent twice enters it once (the second raises
    IntegrityError). Raises EtapaCerradaError, FaltaDatoError, LugarEquivocadoError, SinAutorizacionError, and what
    ``consentir`` raises.
    """
    arrived = _arrival(entregado_el, now)
    for moment in (now, arrived):
        require_stage("recibir_proyecto", solicitud.ejercicio.edicion, solicitud.unidad.distrito_id, moment)
    proyecto = enter(solicitud, Proyecto.Canal.PRESENCIAL, codigo=codigo, llegada=arrived, by=by, now=now)
    record("recibir_proyecto", proyecto, antes=None, publico=False, by=by, now=now)
    if falta.strip():
        return warn(proyecto, falta, by=by, now=now)
    return admit(proyecto, by=by, now=now)


def _arrival(day: date | None, now: datetime) -> datetime:
    """Of an earlier day only the day is known: its last second, which pages show without an hour."""
    if day is None or day == local_day(now):
        return now
    if day > local_day(now):
        raise FaltaDatoError(_("El día en que se entregó no puede ser después de hoy."))
    return at(day)
