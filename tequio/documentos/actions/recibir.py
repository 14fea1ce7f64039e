"""Take a file that someone sends: told, scanned, made harmless, kept."""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from django.conf import settings

from tequio.documentos.models import Archivo
from tequio.documentos.store import keep_file, scratch
from tequio.documentos.uploads.antivirus import scan
from tequio.documentos.uploads.arrival import write_arriving
from tequio.documentos.uploads.cleaning import clean
from tequio.documentos.uploads.names import clean_name
from tequio.documentos.uploads.refusals import ArchivoRechazadoError, Reason
from tequio.documentos.uploads.sniff import HEAD, Sniffed, sniff
from tequio.lib.actors import Actor

PHOTOS = frozenset({Archivo.Clase.JPEG, Archivo.Clase.PNG, Archivo.Clase.WEBP})
DOCUMENTS = PHOTOS | {Archivo.Clase.PDF}


def recibir(
    file: IO[bytes] | Any, *, kinds: Collection[Archivo.Clase], max_bytes: int, by: Actor, now: datetime
) -> Archivo:
    """Keep ``file`` (an upload of Django's, or an open file with a ``name``), rewritten without what it could hide.

    ``kinds``: what the act accepts (``DOCUMENTS``, ``PHOTOS``). Raises ArchivoRechazadoError, whose text is for the
    person, and OSError when the disk is full; then nothing is kept. It takes a quarter of a second or more, so call it
    before the transaction of the act begins. The caller writes the Asiento.
    """
    with scratch() as home:
        arrived, harmless = home / "arrived", home / "harmless"
        recibido = write_arriving(file, arrived, max_bytes)
        clase = _told(arrived, kinds)
        revision = _scanned(arrived)
        clean(arrived, harmless, clase.value)
        length = harmless.stat().st_size
        sha256 = keep_file(harmless)
    return Archivo.objects.create(
        clase=clase,
        nombre=clean_name(str(getattr(file, "name", "") or ""), clase.value),
        sha256=sha256,
        bytes=length,
        recibido_sha256=recibido,
        recibido_at=now,
        recibido_by=by.id,
        recibido_cargo=by.label,
        revision=revision,
    )


def _told(arrived: Path, kinds: Collection[Archivo.Clase]) -> Archivo.Clase:
    """What the file is; refused unless the act accepts it."""
    with arrived.open("rb") as file:
        found = sniff(file.read(HEAD))
    accepted = {"aceptados": ", ".join(sorted(kind.label.upper() for kind in kinds))}
    if found in Archivo.Clase.values:
        clase = Archivo.Clase(found.value)
        if clase not in kinds:
            raise ArchivoRechazadoError(Reason.NOT_ACCEPTED, clase=clase.label.upper(), **accepted)
        return clase
    facts = accepted if found is Sniffed.UNKNOWN else {}
    raise ArchivoRechazadoError(Reason(found.value), **facts)


def _scanned(arrived: Path) -> Archivo.Revision:
    """By the antivirus, as it arrived: cleaning could hide what it looks for."""
    if not settings.CLAMAV:
        return Archivo.Revision.SIN_ANTIVIRUS
    scan(arrived, settings.CLAMAV)
    return Archivo.Revision.LIMPIO
