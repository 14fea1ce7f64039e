"""Check the file of an import: every row read, and its load rehearsed; nothing changes."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial

from django.db import transaction

from tequio.lib.actors import Actor
from tequio.territorio.models import Importacion

from .ensayar_importacion import ensayar_importacion
from .turno import empezar, tomar


@transaction.atomic
def revisar_importacion(
    importacion: Importacion,
    *,
    columnas: Mapping[str, str] | None = None,
    marco: str = "",
    nombre: str = "",
    acuerdo: str = "",
    vigente_desde: date | None = None,
    by: Actor,
    now: datetime,
) -> Importacion:
    """Hand it to the worker, with these columns (field → column) and facts of the frame; without them, as before.

    Raises ActNotOpenError and ImportacionOcupadaError.
    """
    importacion = tomar(importacion, "revisar", now=now)
    if columnas is not None:
        importacion.columnas = dict(columnas)
        importacion.marco, importacion.nombre, importacion.acuerdo = marco, nombre, acuerdo
        importacion.vigente_desde = vigente_desde
    empezar(importacion, now=now)
    task = partial(ensayar_importacion.enqueue, importacion.pk, importacion.intento, by.id, by.label)
    transaction.on_commit(task)
    return importacion
