"""Undo an accepted import, as far as that can be done honestly."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.territorio.models import Importacion

from .manera import Manera
from .territorio_importado import TERRITORIO
from .turno import tomar


@transaction.atomic
def deshacer_importacion(
    importacion: Importacion, *, motivo: str, manera: Manera = TERRITORIO, by: Actor, now: datetime
) -> Importacion:
    """A frame not yet published is removed; sections, postal codes and amounts return to what was there before.

    Raises ActNotOpenError, and CargaError with what hinders it (``manera.impedimento``).
    """
    importacion = tomar(importacion, "deshacer", now=now)
    manera.devolver(importacion)
    importacion.deshecha_at, importacion.deshecha_by = now, by.label
    importacion.save(update_fields=["estado", "deshecha_at", "deshecha_by"])
    facts = {"clase": importacion.clase, "marco": importacion.marco}
    asentar(
        "territorio.deshacer_importacion", sobre=importacion, by=by, now=now, antes=facts, motivo=motivo, publico=True
    )
    return importacion
