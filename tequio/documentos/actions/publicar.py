"""Note where a document was shown to the public, with what proves it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from tequio.documentos import states
from tequio.documentos.models import Archivo, Documento, Publicacion
from tequio.documentos.queries import locked
from tequio.lib.actors import Actor


class SinPruebaError(Exception):
    """A place without what proves it: a file or an address."""


@dataclass(frozen=True, slots=True)
class Lugar:
    """A place of publication; ``detalle`` says which one; ``enlace`` or ``evidencia`` proves it."""

    lugar: Publicacion.Lugar
    detalle: str = ""
    enlace: str = ""
    evidencia: Archivo | None = None


@transaction.atomic
def publicar(documento: Documento, *, lugares: Sequence[Lugar], by: Actor, now: datetime) -> list[Publicacion]:
    """All the places of one publication, or none. ``now``: when it was shown, as its certification says.

    Raises SinPruebaError, and ActNotOpenError when the document no longer holds. The caller writes the Asiento.
    """
    documento = locked(documento)
    states.DOCUMENTO.target_of("publicar", documento.estado)
    if not lugares or not all(lugar.enlace or lugar.evidencia for lugar in lugares):
        raise SinPruebaError(documento.folio)
    return [
        Publicacion.objects.create(
            documento=documento,
            lugar=lugar.lugar,
            detalle=lugar.detalle,
            enlace=lugar.enlace,
            evidencia=lugar.evidencia,
            publicado_at=now,
            publicado_by=by.id,
            publicado_cargo=by.label,
        )
        for lugar in lugares
    ]
