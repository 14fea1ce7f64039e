"""Whoever proposes withdraws the project."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.presupuesto.models import Proyecto

from ._avanzar import PROPONENTE, avanzar, locked, require_stage


@transaction.atomic
def desistir(proyecto: Proyecto, *, nota: str = "", by: Actor = PROPONENTE, now: datetime) -> Proyecto:
    """By the person, or by the district with the person's writing; before the draw only (C.1). The page stays and says
    so. Raises ActNotOpenError, EtapaCerradaError."""
    proyecto = locked(proyecto)
    require_stage("desistir", proyecto.edicion, proyecto.distrito_id, now)
    return avanzar("desistir", proyecto, nota=nota.strip(), by=by, now=now)
