"""Mend a refused row of an import by hand, leave rows out, or take either back."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.territorio.models import Importacion

from .turno import tomar


@transaction.atomic
def corregir_fila(
    importacion: Importacion, fila: int, valores: Mapping[str, str], *, by: Actor, now: datetime
) -> Importacion:
    """``valores``: column → what a person typed for the row ``fila``; the outline of a row is never edited.

    Raises ActNotOpenError and ImportacionOcupadaError.
    """
    importacion = tomar(importacion, "corregir", now=now)
    before = importacion.correcciones.get(str(fila))
    importacion.correcciones[str(fila)] = dict(valores)
    importacion.omitidas = [number for number in importacion.omitidas if number != fila]
    importacion.save()
    _note("corregir_fila", importacion, fila, before, dict(valores), by=by, now=now)
    return importacion


@transaction.atomic
def omitir_filas(importacion: Importacion, filas: Collection[int], *, by: Actor, now: datetime) -> Importacion:
    """Leave these rows out, knowingly. Raises ActNotOpenError and ImportacionOcupadaError."""
    importacion = tomar(importacion, "corregir", now=now)
    for fila in filas:
        importacion.correcciones.pop(str(fila), None)
    importacion.omitidas = sorted({*importacion.omitidas, *filas})
    importacion.save()
    asentar("territorio.omitir_filas", sobre=importacion, by=by, now=now, despues={"filas": sorted(filas)})
    return importacion


@transaction.atomic
def reponer_fila(importacion: Importacion, fila: int, *, by: Actor, now: datetime) -> Importacion:
    """The row as the file brings it, after all. Raises ActNotOpenError and ImportacionOcupadaError."""
    importacion = tomar(importacion, "corregir", now=now)
    before = importacion.correcciones.pop(str(fila), None)
    importacion.omitidas = [number for number in importacion.omitidas if number != fila]
    importacion.save()
    _note("reponer_fila", importacion, fila, before, None, by=by, now=now)
    return importacion


def _note(
    acto: str,
    importacion: Importacion,
    fila: int,
    before: Mapping[str, str] | None,
    after: Mapping[str, str] | None,
    *,
    by: Actor,
    now: datetime,
) -> None:
    antes = {"fila": fila, "valores": before} if before else None
    despues = {"fila": fila, "valores": after} if after else {"fila": fila}
    asentar(f"territorio.{acto}", sobre=importacion, by=by, now=now, antes=antes, despues=despues)
