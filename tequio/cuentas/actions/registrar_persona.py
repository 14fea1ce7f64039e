"""Open an account for someone who will hold a charge; the person chooses password and second factor alone."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.cuentas.models import Persona
from tequio.lib.actors import Actor


@transaction.atomic
def registrar_persona(correo: str, nombre: str, *, by: Actor, now: datetime) -> Persona:
    """The account with that e-mail, made now when there was none. It has no password until the person sets one.

    The address counts as checked only when the person opens a link or types a code that was sent to it.
    """
    found = Persona.objects.filter(correo=correo.strip().lower()).first()
    if found:
        return found
    persona = Persona.objects.create_user(correo, nombre=nombre, creada_at=now)
    EmailAddress.objects.create(user=persona, email=persona.correo, primary=True, verified=False)
    asentar(
        "cuentas.registrar_persona",
        sobre=persona.referencia(),
        by=by,
        now=now,
        despues={"activa": True},
    )
    return persona
