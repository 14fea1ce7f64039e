"""Issue another version of a document, in the place of the one that holds."""

from datetime import datetime
from typing import Any

from django.db import transaction

from tequio.documentos import states
from tequio.documentos.issuing import Expedicion, Publica, issue
from tequio.documentos.models import Documento
from tequio.documentos.plantillas import Membrete, Plantilla
from tequio.documentos.queries import locked
from tequio.lib.actors import Actor


@transaction.atomic
def sustituir(
    documento: Documento,
    *,
    plantilla: Plantilla,
    titulo: str,
    datos: dict[str, Any],
    publica: Publica,
    membrete: Membrete,
    motivo: str,
    by: Actor,
    now: datetime,
) -> Documento:
    """The next version under the same folio, with a code of its own; the old one stays and says which replaces it.

    ``motivo`` is public and goes on the paper. Raises ActNotOpenError when the document no longer holds, and what
    ``emitir`` raises. The caller writes the Asiento.
    """
    documento = locked(documento)
    states.DOCUMENTO.target_of("sustituir", documento.estado)
    expedicion = Expedicion(plantilla, titulo, datos, publica, membrete)
    return issue(expedicion, folio=documento.folio, sustituye=documento, motivo=motivo, by=by, now=now)
