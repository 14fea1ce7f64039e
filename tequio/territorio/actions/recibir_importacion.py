"""Receive a file of the territory, to be checked and perhaps accepted."""

import re
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.documentos.store import keep_file, scratch
from tequio.documentos.uploads.antivirus import scan
from tequio.documentos.uploads.arrival import write_arriving
from tequio.lib.actors import Actor
from tequio.territorio.importers.looking import look
from tequio.territorio.importers.preview import Vista
from tequio.territorio.models import Importacion

MAX_BYTES = 64 * 1024**2
UNSAFE = re.compile(r"[^\w .()-]+")
LONGEST = 60  # letters; of four bytes each at most, which still fit the name of a file


def recibir_importacion(file: Any, clase: str, *, capa: str = "", by: Actor, now: datetime) -> Importacion:
    """``file``: an upload of Django's. Opened with the limits of the commands, in a process apart, then kept by hash.

    Raises SourceError and ArchivoRechazadoError, whose texts are for the person, and OSError when the disk is full;
    then nothing is kept.
    """
    nombre = plain_name(str(file.name or ""))
    with scratch() as home:
        arrived = home / nombre
        write_arriving(file, arrived, MAX_BYTES)
        if settings.CLAMAV:
            scan(arrived, settings.CLAMAV)
        vista = look(arrived, capa)
        sha256 = keep_file(arrived)
    return _noted(Importacion(clase=clase, archivo=nombre, sha256=sha256, capa=capa), vista, by=by, now=now)


def plain_name(given: str) -> str:
    """The last part of a path with only letters, numbers and plain signs; the extension stays.

    >>> plain_name("C:\\\\datos\\\\marco <2019>.gpkg")
    'marco -2019-.gpkg'
    """
    last = given.replace("\\", "/").rpartition("/")[2]
    return UNSAFE.sub("-", last).strip(" .")[-LONGEST:] or "archivo"


@transaction.atomic
def _noted(importacion: Importacion, vista: Vista, *, by: Actor, now: datetime) -> Importacion:
    importacion.muestra = {"filas": vista.filas, "geometria": vista.geometria, "columnas": vista.muestra}
    importacion.recibida_at, importacion.recibida_by = now, by.label
    importacion.save()
    facts = {"clase": importacion.clase, "archivo": importacion.archivo, "sha256": importacion.sha256}
    asentar("territorio.recibir_importacion", sobre=importacion, by=by, now=now, despues=facts)
    return importacion
