"""A district enters what somebody brings on paper."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.presupuesto.models import Proyecto

from ._avanzar import record, require_stage
from .presentar import Solicitud, enter
from .prevenir_proyecto import warn
from .registrar import admit


@transaction.atomic
def recibir_proyecto(solicitud: Solicitud, *, falta: str = "", by: Actor, now: datetime) -> Proyecto:
    """Whole, it is registered at once and gets its folio; with something missing (``falta``: what), the person has the
    days of the law to bring it.

    Raises EtapaCerradaError, FaltaDatoError, LugarEquivocadoError, SinAutorizacionError, and what ``consentir`` raises.
    """
    require_stage("recibir_proyecto", solicitud.ejercicio.edicion, solicitud.unidad.distrito_id, now)
    proyecto = enter(solicitud, Proyecto.Canal.PRESENCIAL, by=by, now=now)
    record("recibir_proyecto", proyecto, antes=None, publico=False, by=by, now=now)
    if falta.strip():
        return warn(proyecto, falta, by=by, now=now)
    return admit(proyecto, by=by, now=now)
