"""Correct what is said of a system of personal data."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.privacidad.errors import SinTextoError, SistemaInvalidoError
from tequio.privacidad.models import SistemaDatosPersonales

EDITABLE = (
    "nombre", "registro", "proposito", "fundamento", "responsable", "categorias", "transferencias", "conservacion",
    "nivel", "vigente_desde", "vigente_hasta", "fuente", "certeza",
)  # fmt: skip


@transaction.atomic
def cambiar_sistema(
    sistema: SistemaDatosPersonales, cambios: Mapping[str, Any], *, motivo: str, by: Actor, now: datetime
) -> SistemaDatosPersonales:
    """New values by field (EDITABLE), with the reason. Nothing is written when nothing changes.

    It changes no notice: what people were told is told anew with ``publicar_aviso``. Raises SinTextoError without
    reason and SistemaInvalidoError when a field or a value is not admitted.
    """
    if unknown := set(cambios) - set(EDITABLE):
        raise SistemaInvalidoError(f"Esto no se cambia aquí: {', '.join(sorted(unknown))}.")
    if not motivo.strip():
        raise SinTextoError
    sistema = SistemaDatosPersonales.objects.select_for_update().get(pk=sistema.pk)
    before = {name: getattr(sistema, name) for name in sorted(cambios) if getattr(sistema, name) != cambios[name]}
    if not before:
        return sistema
    for name in before:
        setattr(sistema, name, cambios[name])
    sistema.actualizado_at, sistema.actualizado_by = now, by.label
    _check(sistema)
    sistema.save()
    after = {name: getattr(sistema, name) for name in before}
    asentar(
        "privacidad.cambiar_sistema", sobre=sistema, by=by, now=now, antes=before, despues=after, motivo=motivo,
        publico=True,
    )  # fmt: skip
    return sistema


def _check(sistema: SistemaDatosPersonales) -> None:
    try:
        sistema.full_clean()
    except ValidationError as error:
        raise SistemaInvalidoError(" ".join(error.messages)) from None
