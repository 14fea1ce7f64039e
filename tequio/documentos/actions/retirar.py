"""Withdraw a document: it stays, and says that it no longer holds."""

from datetime import datetime

from django.db import transaction

from tequio.documentos import states
from tequio.documentos.models import Documento, Retiro
from tequio.documentos.queries import locked
from tequio.lib.actors import Actor


@transaction.atomic
def retirar(documento: Documento, *, motivo: str, by: Actor, now: datetime) -> Retiro:
    """``motivo`` is public. Raises ActNotOpenError when the document no longer holds. The caller writes the Asiento."""
    documento = locked(documento)
    states.DOCUMENTO.target_of("retirar", documento.estado)
    return Retiro.objects.create(
        documento=documento, motivo=motivo, retirado_at=now, retirado_by=by.id, retirado_cargo=by.label
    )
