"""All that hangs from an account goes, and the account with it, unless charges have to keep their place."""

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import models, transaction
from django.utils import timezone

from tequio.cuentas import locks
from tequio.cuentas.models import IdentidadBloqueada, Persona
from tequio.cuentas.roles import Rol

BLOQUEO = timedelta(days=7 * 365 + 2)  # seven years: LGRA, art. 74 (grave faults), to be confirmed
HANGING = (EmailAddress, Authenticator, SocialAccount)


@transaction.atomic
def vaciar_persona(persona: Persona, *, now: datetime) -> dict[str, int]:
    """How many rows of each kind went. A part of ``borrar_cuenta``, which asks before and writes the entry."""
    gone = {_name(model): model._default_manager.filter(user=persona).delete()[0] for model in HANGING}
    gone["sesiones"] = _close_sessions(persona)
    gone["encargos"] = persona.encargos.filter(rol=Rol.HABITANTE).delete()[0]
    locks.forgive(persona.correo)
    if persona.encargos.exists():
        _leave_an_empty_row(persona, now)
    else:
        persona.delete()
    return gone


def _name(model: type[models.Model]) -> str:
    return str(model._meta.model_name)


def _close_sessions(persona: Persona) -> int:
    """Here and on every other device."""
    mine = UserSession.objects.filter(user=persona)
    Session.objects.filter(session_key__in=list(mine.values_list("session_key", flat=True))).delete()
    return mine.delete()[0]


def _leave_an_empty_row(persona: Persona, now: datetime) -> None:
    """Who could do what on each day is a public record; the name stays blocked, only where there was a public post."""
    if persona.nombre:
        hasta = timezone.localdate(now) + BLOQUEO
        IdentidadBloqueada.objects.create(persona=persona, nombre=persona.nombre, bloqueada_at=now, hasta=hasta)
    persona.correo, persona.nombre, persona.activa = f"borrada-{persona.pk}@cuenta.invalid", "", False
    persona.last_login, persona.borrada_at = None, now
    persona.set_unusable_password()
    persona.save()
