"""Read the file of an import as people decided: their columns, their corrections, without the rows left out."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tequio.documentos.store import path_of
from tequio.lib.sources import Progress, Report, Source, SourceError, guess_columns, read_source
from tequio.territorio.importers.amending import amended
from tequio.territorio.importers.asentamientos import AsentamientosLeidos
from tequio.territorio.importers.catalogos import Catalogos
from tequio.territorio.importers.marco import MarcoLeido, marco_of
from tequio.territorio.importers.postal import CodigosLeidos, postal_of
from tequio.territorio.importers.secciones import SeccionesLeidas, secciones_of
from tequio.territorio.models import Importacion, Marco
from tequio.territorio.outlines import outlines_of

from .errores import CargaError
from .manera import Manera
from .recuperar_nombres import nombres_por_marco

Leido = MarcoLeido | SeccionesLeidas | CodigosLeidos | AsentamientosLeidos


@dataclass(frozen=True, slots=True)
class Lectura:
    """``source``: the rows as they were checked; ``leido``: what they mean, in the terms of its Manera."""

    source: Source
    columns: Mapping[str, str]
    leido: Any
    report: Report


def leer_importacion(manera: Manera, importacion: Importacion, heard: Progress | None = None) -> Lectura:
    """Read and check every row; nothing is stored. Raises SourceError and CargaError."""
    with stored(importacion) as path:
        source = read_source(path, layer=importacion.capa or None, progress=heard)
    columns = dict(importacion.columnas)
    missing = sorted(set(columns.values()) - set(source.columns))
    if missing:
        raise SourceError(f"El archivo no tiene estas columnas: {', '.join(missing)}.")
    chosen = columns if columns != guess_columns(source.columns, manera.columnas(importacion.clase)) else None
    source = amended(source, importacion.correcciones, importacion.omitidas, chosen)
    leido = manera.leer(importacion, source, columns)
    return Lectura(source, columns, leido, manera.informe(leido))


def leer_territorio(importacion: Importacion, source: Source, columns: Mapping[str, str]) -> Leido:
    """What the rows of a file of the ground mean. Raises SourceError and CargaError."""
    if importacion.clase == Importacion.Clase.MARCO:
        return marco_of(source, columns, Catalogos.now(), vintages=nombres_por_marco(excepto=importacion.marco))
    marco = marco_con(importacion.marco) if importacion.marco else None
    claves = set(marco.unidades.values_list("clave", flat=True)) if marco else set()
    if importacion.clase == Importacion.Clase.SECCIONES:
        return secciones_of(source, columns, claves)
    return postal_of(source, columns, Catalogos.now(), claves, outlines_of(marco) if marco else {})


def marco_con(clave: str) -> Marco:
    """The frame of this key. Raises CargaError."""
    marco = Marco.objects.filter(clave=clave).first()
    if marco is None:
        known = ", ".join(Marco.objects.values_list("clave", flat=True)) or "ninguno"
        raise CargaError(f"No hay ningún marco «{clave}». Están cargados: {known}.")
    return marco


@contextmanager
def stored(importacion: Importacion) -> Iterator[Path]:
    """The file under the name with which it came, which its report and the facts it brings will carry."""
    kept = path_of(importacion.sha256)
    if not kept.is_file():
        raise SourceError(f"El archivo «{importacion.archivo}» ya no está guardado. Súbelo otra vez.")
    with tempfile.TemporaryDirectory(prefix="tequio-") as folder:
        path = Path(folder) / importacion.archivo
        path.symlink_to(kept.resolve())
        yield path
