"""Whoever may grant a charge asks to see the address of its person, and says why."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.cuentas.models import Persona
from tequio.lib.actors import Actor

ACTO = "cuentas.mostrar_correo"


@transaction.atomic
def mostrar_correo(persona: Persona, *, motivo: str, by: Actor, now: datetime) -> str:
    """The address. The logbook keeps who saw it, when and why, never the address; the person reads it in their data.

    Raises ValueError without reason.
    """
    if not motivo.strip():
        raise ValueError("an address is shown for a reason")
    asentar(ACTO, sobre=persona.referencia(), by=by, now=now, motivo=motivo)
    return persona.correo
