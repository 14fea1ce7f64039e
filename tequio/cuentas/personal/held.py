"""What is held on one person."""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.utils.translation import gettext_lazy as _

from tequio.bitacora.models import Asiento
from tequio.bitacora.personal import DATOS as LOGBOOK
from tequio.cuentas.actions.mostrar_correo import ACTO
from tequio.cuentas.actions.vaciar_persona import vaciar_persona
from tequio.cuentas.models import Persona
from tequio.cuentas.queries import encargos_de
from tequio.lib.actors import Actor
from tequio.lib.personal import Grupo, Titular, about
from tequio.ui.components.content import device

from .declared import DATOS

FACTORS = {
    Authenticator.Type.TOTP: _("Aplicación de códigos"),
    Authenticator.Type.WEBAUTHN: _("Llave de acceso"),
    Authenticator.Type.RECOVERY_CODES: _("Códigos de respaldo"),
}


def titular_de(persona: Persona) -> Titular:
    """The person for services that know no person, with the addresses that proved to be theirs."""
    proved = EmailAddress.objects.filter(user=persona, verified=True).order_by("pk").values_list("email", flat=True)
    return Titular(persona.actor().id, tuple(dict.fromkeys(proved)))


def export(titular: Titular, *, now: datetime) -> tuple[Grupo, ...]:
    """The account, how one signs in, where it is open, the charges; never a secret."""
    persona = _persona(titular)
    return (_account(persona), _entrance(persona), _sessions(persona), _charges(persona, now), _looks(persona))


def erase(titular: Titular, *, by: Actor, now: datetime) -> dict[str, int]:  # noqa: ARG001  the same for every app
    """All that hangs from the account, and the account."""
    return vaciar_persona(_persona(titular), now=now)


def _persona(titular: Titular) -> Persona:
    return Persona.objects.get(pk=titular.id.removeprefix("persona:"))


def _account(persona: Persona) -> Grupo:
    return Grupo(
        "cuenta",
        _("Tu cuenta"),
        (_("Correo"), _("Nombre"), _("Abierta el"), _("Última entrada"), _("Con contraseña")),
        ((persona.correo, persona.nombre, persona.creada_at, persona.last_login, persona.has_usable_password()),),
        about(DATOS, "cuentas.Persona.correo", "cuentas.Persona.nombre", "cuentas.Persona.last_login"),
    )


def _entrance(persona: Persona) -> Grupo:
    """Each way in, with its dates; what opens the door itself is not shown to anybody."""
    factors = Authenticator.objects.filter(user=persona).order_by("pk")
    outside = SocialAccount.objects.filter(user=persona).order_by("pk")
    rows = [(str(FACTORS[each.type]), each.created_at, each.last_used_at) for each in factors]
    rows += [(f"{each.provider}: {each.uid}", each.date_joined, each.last_login) for each in outside]
    return Grupo(
        "entrada",
        _("Cómo entras"),
        (_("Qué es"), _("Desde el"), _("Último uso")),
        tuple(rows),
        about(DATOS, "cuentas.Persona.password", "socialaccount.SocialAccount.uid"),
    )


def _sessions(persona: Persona) -> Grupo:
    found = UserSession.objects.filter(user=persona).order_by("-last_seen_at", "-pk")
    return Grupo(
        "sesiones",
        _("Dónde está abierta tu cuenta"),
        (_("Aparato"), _("Desde el"), _("Vista el"), _("Red"), _("Como se presenta")),
        tuple((device(s.user_agent), s.created_at, s.last_seen_at, s.ip, s.user_agent) for s in found),
        about(DATOS, "usersessions.UserSession.ip"),
    )


def _looks(persona: Persona) -> Grupo:
    """Who of the staff asked to see the address whole: by their charge, never by name."""
    sobre = persona.referencia()
    found = Asiento.objects.filter(acto=ACTO, sobre_tipo=sobre.tipo, sobre_id=sobre.id).order_by("-pk")
    return Grupo(
        "miradas",
        _("Quién del personal vio tu correo"),
        (_("Cuándo"), _("Con qué cargo"), _("Para qué")),
        tuple(found.values_list("asentado_at", "cargo", "motivo")),
        about(LOGBOOK, "bitacora.Asiento.motivo"),
        queda=_("La bitácora no se borra: guarda que alguien lo vio, nunca el correo."),
    )


def _charges(persona: Persona, now: datetime) -> Grupo:
    return Grupo(
        "encargos",
        _("Tus encargos"),
        (_("Encargo"), _("Desde"), _("Hasta"), _("Documento"), _("Cómo está")),
        tuple(
            (each.en_palabras(), each.desde, each.hasta, each.documento, situacion)
            for each, situacion in encargos_de(persona, now)
        ),
        about(DATOS, "cuentas.Encargo.rol"),
        queda=_(
            "Los de servicio público se quedan sin tu nombre, para que conste quién podía hacer qué. Tu nombre queda "
            "bloqueado siete años, por si una autoridad lo pide, y después se borra. El de habitante se borra ahora."
        ),
    )
