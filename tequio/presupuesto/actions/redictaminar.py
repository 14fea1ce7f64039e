"""After an escrito de aclaración the alcaldía studies the project again."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.presupuesto.models import Dictamen, Proyecto

from ._avanzar import locked, require_stage
from ._opinion import Opinion
from .dictaminar import judge


@transaction.atomic
def redictaminar(proyecto: Proyecto, opinion: Opinion, *, by: Actor, now: datetime) -> Dictamen:
    """The second opinion; under embargo too. Raises as ``dictaminar``."""
    proyecto = locked(proyecto)
    require_stage("redictaminar", proyecto.edicion, proyecto.distrito_id, now)
    return judge("redictaminar", proyecto, opinion, 2, by=by, now=now)
