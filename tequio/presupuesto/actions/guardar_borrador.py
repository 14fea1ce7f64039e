"""Keep what a person has written so far. No act of the law: nothing is sent, so the logbook says nothing."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from tequio.lib.folio import new_short_folio
from tequio.presupuesto.models import Borrador


def abrir_borrador(datos: Mapping[str, Any], *, dias: int, cuenta: str = "", now: datetime) -> Borrador:
    """A new draft with its code and key, kept for ``dias`` after the last time it was saved."""
    return Borrador.objects.create(
        codigo=new_short_folio(), llave=new_short_folio(), cuenta=cuenta, datos=dict(datos), creado_at=now,
        guardado_at=now, vence_at=now + timedelta(days=dias),
    )  # fmt: skip


@transaction.atomic
def guardar_borrador(
    borrador: Borrador, paso: str, escrito: Mapping[str, Any], *, dias: int, now: datetime
) -> Borrador:
    """The answers of one step, as typed; two windows at once keep what each wrote of different steps."""
    borrador = Borrador.objects.select_for_update().get(pk=borrador.pk)
    borrador.datos = {**borrador.datos, paso: dict(escrito)}
    borrador.guardado_at, borrador.vence_at = now, now + timedelta(days=dias)
    borrador.save(update_fields=["datos", "guardado_at", "vence_at"])
    return borrador
