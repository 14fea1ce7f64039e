"""Set an import aside: it will not be accepted."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.territorio.models import Importacion

from .turno import tomar


@transaction.atomic
def descartar_importacion(importacion: Importacion, *, by: Actor, now: datetime) -> Importacion:
    """Nothing had changed, so nothing changes. Raises ActNotOpenError and ImportacionOcupadaError."""
    importacion = tomar(importacion, "descartar", now=now)
    importacion.save(update_fields=["estado"])
    asentar("territorio.descartar_importacion", sobre=importacion, by=by, now=now)
    return importacion
