"""Issue an official document: numbered, set, hashed, kept."""

from datetime import datetime
from typing import Any

from django.db import transaction

from tequio.documentos.actions.numerar import numerar
from tequio.documentos.issuing import Expedicion, Publica, issue
from tequio.documentos.models import Documento
from tequio.documentos.plantillas import Membrete, Plantilla
from tequio.lib.actors import Actor
from tequio.lib.folio import Serie


@transaction.atomic
def emitir(
    plantilla: Plantilla,
    *,
    titulo: str,
    datos: dict[str, Any],
    publica: Publica,
    membrete: Membrete,
    serie: Serie | None = None,
    folio: str = "",
    by: Actor,
    now: datetime,
) -> Documento:
    """Set ``datos`` with the template; the PDF is on the disk before this returns. Its number is the next of ``serie``,
    or ``folio`` where the act already has one (the acuse of a project bears that of the project).

    ``titulo`` is public. ``publica``: ``"integra"`` when anyone may read it all, a ``VersionPublica`` with the data
    that may be read, or ``"reservada"``. The caller writes the Asiento, in the same transaction, with
    ``documento.for_logbook()``. Raises PlantillaError, FirmaNoDisponibleError, and OSError when the disk is full.
    """
    expedicion = Expedicion(plantilla, titulo, datos, publica, membrete)
    return issue(expedicion, folio=numerar(serie) if serie else folio, by=by, now=now)
