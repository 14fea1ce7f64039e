"""Withdraw a charge before its end: from this moment on it allows nothing."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.cuentas import notices
from tequio.cuentas.models import Encargo
from tequio.lib.actors import Actor

from .avisar import avisar
from .errores import EncargoRetiradoError, PropioEncargoError


@transaction.atomic
def retirar_encargo(encargo: Encargo, *, documento: str, motivo: str, by: Actor, now: datetime) -> Encargo:
    """Withdraw it with the document that says so. Raises PropioEncargoError or EncargoRetiradoError."""
    encargo = Encargo.objects.select_for_update(of=("self",)).select_related("persona").get(pk=encargo.pk)
    if by.id == f"persona:{encargo.persona_id}":
        raise PropioEncargoError
    if encargo.retirado_at is not None:
        raise EncargoRetiradoError
    before = encargo.asentado()
    encargo.retirado_at, encargo.retirado_by = now, by.id
    encargo.retirado_documento, encargo.retirado_motivo = documento, motivo
    encargo.save(update_fields=["retirado_at", "retirado_by", "retirado_documento", "retirado_motivo"])
    asentar(
        "cuentas.retirar_encargo",
        sobre=encargo,
        by=by,
        now=now,
        antes=before,
        despues=encargo.asentado(),
        motivo=motivo,
        territorio=encargo.clave_del_territorio(),
    )
    if encargo.persona.activa:
        avisar(encargo, "retirar", notices.retirado(encargo), now=now)
    return encargo
