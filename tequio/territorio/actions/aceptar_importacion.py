"""Accept an import: what it brings is loaded whole or not at all."""

import logging
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils import timezone
from django_tasks import task
from django_tasks.base import Task

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.territorio import states
from tequio.territorio.files import available_files
from tequio.territorio.models import Importacion, Marco

from .ensayar_importacion import IMPOSSIBLE, UNFORESEEN
from .errores import CargaError
from .latido import Latido
from .leer_importacion import Lectura, leer_importacion
from .manera import Manera
from .territorio_importado import TERRITORIO
from .turno import empezar, en_turno, soltar, tomar

log = logging.getLogger("tequio.territorio")
Estado = Importacion.Estado


@transaction.atomic
def aceptar_importacion(
    importacion: Importacion, *, tarea: Task[..., None] | None = None, by: Actor, now: datetime
) -> Importacion:
    """The area in charge of the cartography takes what was checked (Código art. 96 fr. XI); the worker loads it.

    ``tarea``: the load of another matter, with its own permission; by default that of the ground. A frame is loaded
    inactive. Raises ActNotOpenError, ImportacionOcupadaError, and CargaError while rows are refused.
    """
    importacion = tomar(importacion, "aceptar", now=now)
    if importacion.rechazadas:
        raise CargaError("Todavía hay filas rechazadas: corrígelas u omítelas, y revisa otra vez.")
    empezar(importacion, now=now)
    task = partial((tarea or cargar_importacion).enqueue, importacion.pk, importacion.intento, by.id, by.label)
    transaction.on_commit(task)
    return importacion


@task()
def cargar_importacion(pk: int, intento: int, actor: str, label: str) -> None:
    """The load of a file of the ground; then its maps are made."""
    if done := cargar(TERRITORIO, pk, intento, Actor(actor, label)):
        _draw(done)


def cargar(manera: Manera, pk: int, intento: int, by: Actor) -> Importacion | None:
    """What the task of any matter does. None when another attempt began meanwhile, or when something went wrong: that
    is said, and nothing changes."""
    importacion = en_turno(pk, intento, Estado.EN_CARGA)
    if importacion is None:
        return None
    try:
        lectura = leer_importacion(manera, importacion, Latido(importacion))
        if not lectura.report.accepted:
            raise CargaError("Desde la revisión algo cambió y ahora hay filas rechazadas: revisa otra vez.")
        _cargar(manera, importacion, lectura, by=by, now=timezone.now())
    except IMPOSSIBLE as problem:
        soltar(importacion, str(problem))
    except Exception:
        soltar(importacion, UNFORESEEN)
        log.exception("the load of import %s failed", pk)
    else:
        return importacion
    return None


def _draw(importacion: Importacion) -> None:
    """Make the maps of what changed now, which takes seconds, so that neither publishing nor a visitor waits."""
    frames = Marco.objects.filter(clave=importacion.marco) if importacion.marco else Marco.objects.publicados()
    for marco in frames:
        available_files(marco)


@transaction.atomic
def _cargar(manera: Manera, importacion: Importacion, lectura: Lectura, *, by: Actor, now: datetime) -> None:
    mine = Importacion.objects.select_for_update().filter(pk=importacion.pk, intento=importacion.intento)
    if not mine.filter(estado=Estado.EN_CARGA).exists():
        return
    kept = manera.guardar(importacion, lectura.leido, by=by, now=now)
    mine.update(
        estado=states.IMPORTACION.target_of("cargar", importacion.estado),
        aceptada_at=now,
        aceptada_by=by.label,
        informe=importacion.informe | {"notas": list(lectura.report.notes)},
        huella=kept.huella,
        respaldo=kept.respaldo,
        reemplazo=kept.reemplazo,
    )
    facts = {
        "archivo": importacion.archivo,
        "sha256": importacion.sha256,
        "filas": len(lectura.source.rows),
        "corregidas_a_mano": len(importacion.correcciones),
        "omitidas": importacion.omitidas,
    }
    asentar("territorio.aceptar_importacion", sobre=importacion, by=by, now=now, despues=facts, publico=True)
