"""A person says how to be called."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.cuentas.models import Persona
from tequio.lib.actors import Actor


@transaction.atomic
def corregir_nombre(persona: Persona, nombre: str, *, by: Actor, now: datetime) -> None:
    """The same name again changes nothing and leaves no trace. The logbook tells that it changed, never to what."""
    changed = Persona.objects.filter(pk=persona.pk, activa=True).exclude(nombre=nombre).update(nombre=nombre)
    if changed:
        asentar("cuentas.corregir_nombre", sobre=persona.referencia(), by=by, now=now)
