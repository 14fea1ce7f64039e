"""Whose turn it is with an import: every act takes it under a lock, so that of two people one comes first."""

from datetime import datetime

from django.db.models import F

from tequio.territorio import states
from tequio.territorio.models import Importacion


class ImportacionOcupadaError(Exception):
    """A task has the import in hand."""


def tomar(importacion: Importacion, acto: str, *, now: datetime) -> Importacion:
    """The import as it is, locked, in the state after ``acto``; call it inside the transaction of the act.

    Raises ActNotOpenError when somebody changed it meanwhile, and ImportacionOcupadaError while a task that gives
    signs of life is at it.
    """
    found = Importacion.objects.select_for_update().get(pk=importacion.pk)
    after = states.IMPORTACION.target_of(acto, found.estado)
    if found.ocupada and not found.detenida(now):
        raise ImportacionOcupadaError(found.estado)
    found.estado = after
    return found


def empezar(importacion: Importacion, *, now: datetime) -> None:
    """Give it to a task: from here on whatever an earlier one says does not count."""
    importacion.intento += 1
    importacion.avance, importacion.total, importacion.latido_at, importacion.problema = 0, 0, now, ""
    importacion.save()


def en_turno(pk: int, intento: int, estado: str) -> Importacion | None:
    """The import, if it still waits for the task of this attempt."""
    return Importacion.objects.filter(pk=pk, intento=intento, estado=estado).first()


def soltar(importacion: Importacion, problema: str) -> None:
    """Give it back to people, with the sentence of what went wrong; nothing else changed."""
    estado = states.IMPORTACION.target_of("soltar", importacion.estado)
    mine = Importacion.objects.filter(pk=importacion.pk, intento=importacion.intento, estado=importacion.estado)
    mine.update(estado=estado, problema=problema[:1000], intento=F("intento") + 1)
