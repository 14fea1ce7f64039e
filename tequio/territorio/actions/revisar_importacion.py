"""Check the file of an import: every row read, and its load rehearsed; nothing changes."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial

from django.db import transaction
from django_tasks.base import Task

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
    ejercicio: int | None = None,
    fuente: str = "",
    tarea: Task[..., None] | None = None,
    by: Actor,
    now: datetime,
) -> Importacion:
    """Hand it to the worker, with these columns (field → column) and facts of what it brings; without them, as before.
    ``tarea``: the check of another matter; by default that of the ground.

    Raises ActNotOpenError and ImportacionOcupadaError.
    """
    importacion = tomar(importacion, "revisar", now=now)
    if columnas is not None:
        importacion.columnas = dict(columnas)
        importacion.marco, importacion.nombre, importacion.acuerdo = marco, nombre, acuerdo
        importacion.vigente_desde = vigente_desde
        importacion.ejercicio, importacion.fuente = ejercicio, fuente
    empezar(importacion, now=now)
    task = partial((tarea or ensayar_importacion).enqueue, importacion.pk, importacion.intento, by.id, by.label)
    transaction.on_commit(task)
    return importacion
