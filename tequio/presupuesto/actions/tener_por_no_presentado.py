"""What was missing never came."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.lib.plazos import in_words
from tequio.presupuesto.errors import AunEnPlazoError
from tequio.presupuesto.models import Proyecto

from ._avanzar import avanzar, locked, require_stage


@transaction.atomic
def tener_por_no_presentado(proyecto: Proyecto, *, nota: str = "", by: Actor, now: datetime) -> Proyecto:
    """By the district, or by the clock, once the days to mend have gone by.

    Raises ActNotOpenError, EtapaCerradaError, AunEnPlazoError.
    """
    proyecto = locked(proyecto)
    require_stage("tener_por_no_presentado", proyecto.edicion, proyecto.distrito_id, now)
    if proyecto.vence_at and now <= proyecto.vence_at:
        raise AunEnPlazoError(in_words(proyecto.vence_at))
    return avanzar("tener_por_no_presentado", proyecto, nota=nota.strip(), publico=False, by=by, now=now)
