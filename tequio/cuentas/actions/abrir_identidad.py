"""An authority asks, in writing, who held a charge; the person erased the account and the name is blocked."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.bitacora.referencia import Referencia
from tequio.cuentas.models import IdentidadBloqueada
from tequio.lib.actors import Actor


@transaction.atomic
def abrir_identidad(numero: int, *, documento: str, by: Actor, now: datetime) -> str:
    """The name. The logbook keeps that it was opened and with which document, never the name.

    Raises ``IdentidadBloqueada.DoesNotExist``: never blocked, or erased since.
    """
    found = IdentidadBloqueada.objects.get(persona=numero)
    sobre = Referencia("cuentas.persona", str(numero), "identidad bloqueada")
    asentar("cuentas.abrir_identidad", sobre=sobre, by=by, now=now, despues={"documento": documento})
    return found.nombre
