"""Whoever proposes takes one consent back, with the code and the key of the project."""

from datetime import datetime

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.presupuesto.models import Proyecto, VersionPresupuesto
from tequio.presupuesto.queries.consentimientos import titular_of
from tequio.privacidad.actions.revocar_consentimiento import withdraw
from tequio.privacidad.errors import ConsentimientoRevocadoError
from tequio.privacidad.models import Consentimiento

from ._avanzar import PROPONENTE, locked


@transaction.atomic
def retirar_permiso(proyecto: Proyecto, finalidad: str, *, by: Actor = PROPONENTE, now: datetime) -> Consentimiento:
    """``finalidad``: its key. At any moment, whatever the calendar says: from then on it allows nothing, and the pages
    that showed the name are renewed. Raises ConsentimientoRevocadoError where nothing of the kind holds any more."""
    proyecto = locked(proyecto)
    found = Consentimiento.objects.vivos().filter(titular=titular_of(proyecto), finalidad=finalidad).first()
    if found is None:
        raise ConsentimientoRevocadoError
    taken = withdraw(found, by=by, now=now)
    VersionPresupuesto.up()
    return taken
