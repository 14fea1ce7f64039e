"""The task of a check: reads, rehearses the load inside a transaction that is taken back, keeps the report."""

import logging

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from tequio.bitacora.actions.asentar import DatoPersonalError
from tequio.lib.actors import Actor
from tequio.lib.sources import SourceError
from tequio.territorio import states
from tequio.territorio.importers.informe import informe_of
from tequio.territorio.models import Importacion

from .errores import CargaError
from .latido import Latido
from .leer_importacion import Lectura, leer_importacion
from .manera import Manera
from .territorio_importado import TERRITORIO
from .turno import en_turno, soltar

log = logging.getLogger("tequio.territorio")
IMPOSSIBLE = (SourceError, CargaError, DatoPersonalError)
UNFORESEEN = "Falló algo que no esperábamos y no cambió nada. Inténtalo otra vez; si se repite, avisa a UTSI."
Estado = Importacion.Estado


@task()
def ensayar_importacion(pk: int, intento: int, actor: str, label: str) -> None:
    """The check of a file of the ground."""
    ensayar(TERRITORIO, pk, intento, Actor(actor, label))


def ensayar(manera: Manera, pk: int, intento: int, by: Actor) -> None:
    """What the task of any matter does. Nothing when another attempt began meanwhile."""
    importacion = en_turno(pk, intento, Estado.EN_REVISION)
    if importacion is None:
        return
    try:
        lectura = leer_importacion(manera, importacion, Latido(importacion))
        _rehearse(manera, importacion, lectura, by)
    except IMPOSSIBLE as problem:
        soltar(importacion, str(problem))
    except Exception:
        soltar(importacion, UNFORESEEN)
        log.exception("the check of import %s failed", pk)
    else:
        _keep(importacion, lectura)


def _rehearse(manera: Manera, importacion: Importacion, lectura: Lectura, by: Actor) -> None:
    """The notes that only loading gives (lineage, what is replaced, conflicts), without keeping anything."""
    if not lectura.report.accepted:
        return
    with transaction.atomic():
        manera.guardar(importacion, lectura.leido, by=by, now=timezone.now())
        transaction.set_rollback(True)


def _keep(importacion: Importacion, lectura: Lectura) -> None:
    report = lectura.report
    mine = Importacion.objects.filter(pk=importacion.pk, intento=importacion.intento, estado=Estado.EN_REVISION)
    mine.update(
        estado=states.IMPORTACION.target_of("ensayar", importacion.estado),
        informe=informe_of(report, lectura.source, lectura.columns),
        tomadas=len(report.taken),
        corregidas=len(report.mended),
        rechazadas=len(report.refused),
        revisada_at=timezone.now(),
    )
