"""The Tribunal orders that a project take part: viable by ruling."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.impugnaciones.models import Impugnacion
from tequio.impugnaciones.queries import identity
from tequio.lib.actors import Actor
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import Proyecto

from ._avanzar import avanzar, locked, require_stage

RESTITUYEN = ("REVOCA", "MODIFICA")  # senses of a ruling that undo what was challenged


@transaction.atomic
def acatar_sentencia(proyecto: Proyecto, *, impugnacion: Impugnacion, by: Actor, now: datetime) -> Proyecto:
    """By the central areas, with the challenge of this very project and a ruling that revokes or modifies (C.1).

    Raises ActNotOpenError, EtapaCerradaError, FaltaDatoError.
    """
    proyecto = locked(proyecto)
    require_stage("acatar_sentencia", proyecto.edicion, proyecto.distrito_id, now)
    kind, key = identity(proyecto)
    if not impugnacion.objetos.filter(clase=kind, clave=key).exists():
        raise FaltaDatoError(_("Esa impugnación no es de este proyecto."))
    if impugnacion.sentido_id not in RESTITUYEN:
        raise FaltaDatoError(_("Esa impugnación no tiene una sentencia que revoque o modifique el dictamen."))
    return avanzar("acatar_sentencia", proyecto, nota=impugnacion.expediente, by=by, now=now)
