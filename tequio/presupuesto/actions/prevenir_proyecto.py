"""The district says what is missing."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.lib.actors import Actor
from tequio.lib.plazos import vencimiento
from tequio.mecanismos.queries import inhabiles
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import Proyecto
from tequio.presupuesto.queries.calendario import reglas_de

from ._avanzar import avanzar, locked, require_stage


@transaction.atomic
def prevenir_proyecto(proyecto: Proyecto, *, falta: str, by: Actor, now: datetime) -> Proyecto:
    """``falta``: what the person has to bring, in plain words; from now on their days run.

    Raises ActNotOpenError, EtapaCerradaError, FaltaDatoError.
    """
    proyecto = locked(proyecto)
    require_stage("prevenir_proyecto", proyecto.edicion, proyecto.distrito_id, now)
    return warn(proyecto, falta, by=by, now=now)


def warn(proyecto: Proyecto, falta: str, *, by: Actor, now: datetime) -> Proyecto:
    """Inside the transaction of the act."""
    if not falta.strip():
        raise FaltaDatoError(_("Escribe qué falta: la persona lo va a leer."))
    reglas = reglas_de(proyecto.edicion)
    until = vencimiento(now, reglas.plazo_prevencion, inhabiles())
    return avanzar(
        "prevenir_proyecto", proyecto, nota=falta.strip(), publico=False, vence_at=until,
        vence_dias=reglas.dias_prevencion, by=by, now=now,
    )  # fmt: skip
