"""A person erases the account, and with it what every app holds on them and may let go."""

from datetime import datetime

from django.db import transaction

from tequio.avisos import personal as avisos
from tequio.bitacora.actions.asentar import asentar
from tequio.cuentas import personal as cuentas
from tequio.cuentas.models import Encargo, EncargoQuerySet, Persona
from tequio.cuentas.roles import Rol
from tequio.lib.actors import Actor
from tequio.presupuesto import personal as presupuesto
from tequio.privacidad import personal as privacidad

APPS = (avisos, presupuesto, privacidad, cuentas)  # the account last: the others are found by it


class EncargoVigenteError(Exception):
    """Whoever holds a public charge hands it in first: until then somebody has to answer for it."""


def charges_that_hold(persona: Persona, now: datetime) -> EncargoQuerySet:
    """Those in force that are not merely being an inhabitant."""
    found: EncargoQuerySet = Encargo.objects.filter(persona=persona).en_vigor(now)
    return found.exclude(rol=Rol.HABITANTE)


@transaction.atomic
def borrar_cuenta(persona: Persona, *, by: Actor, now: datetime) -> bool:
    """Whether there was something to erase: False when another tab of the person was first.

    The logbook says how many rows of each kind went, never what they said. Raises EncargoVigenteError.
    """
    found = Persona.objects.select_for_update().filter(pk=persona.pk, borrada_at=None).first()
    if found is None:
        return False
    if charges_that_hold(found, now).exists():
        raise EncargoVigenteError
    sobre = found.referencia()
    titular = cuentas.titular_de(found)
    gone = {name: many for app in APPS for name, many in app.erase(titular, by=by, now=now).items() if many}
    asentar("portal.borrar_cuenta", sobre=sobre, by=by, now=now, antes=gone)
    return True
