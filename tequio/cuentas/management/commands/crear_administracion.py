"""Give the technical administration to the first person, who will grant the other charges in pages."""

from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from tequio.cuentas.actions.errores import EncargoImposibleError
from tequio.cuentas.actions.otorgar_encargo import otorgar_encargo
from tequio.cuentas.actions.registrar_persona import registrar_persona
from tequio.cuentas.models import Persona
from tequio.cuentas.queries import hay_administracion
from tequio.cuentas.roles import Rol
from tequio.lib.actors import Actor

LOCAL = "http://127.0.0.1:8000"


class Command(BaseCommand):
    help = "Crea la primera administración técnica (UTSI) e imprime un enlace para elegir contraseña y segundo paso."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--correo", default="", help="De la persona. Si falta, se pregunta.")
        parser.add_argument("--nombre", default="", help="De la persona. Si falta, se pregunta.")
        parser.add_argument("--documento", default="Instalación", help="El que otorga el encargo.")
        parser.add_argument("--otra", action="store_true", help="Aunque ya haya una administración.")

    def handle(self, **options: Any) -> None:
        now = timezone.now()
        if hay_administracion(now) and not options["otra"]:
            raise CommandError(
                "Ya hay una administración técnica: ella puede otorgar encargos en /gestion/encargos/. Si perdió la "
                "entrada, repite esta orden con --otra para dar el encargo a otra persona."
            )
        correo = _valid(options["correo"] or input("Correo de la persona: "))
        nombre = options["nombre"] or input("Nombre de la persona: ")
        try:
            persona = _grant(correo, nombre, options["documento"])
        except EncargoImposibleError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{persona.nombre or persona.correo} ya tiene la administración técnica.")
        self.stdout.write("Con este enlace elige su contraseña y su segundo paso. Sirve una vez, durante un día:\n")
        self.stdout.write(one_time_link(persona))


def _valid(correo: str) -> str:
    try:
        validate_email(correo.strip())
    except ValidationError as error:
        raise CommandError(f"«{correo}» no es un correo.") from error
    return correo.strip().lower()


@transaction.atomic
def _grant(correo: str, nombre: str, documento: str) -> Persona:
    by, now = Actor.command("crear_administracion"), timezone.now()
    persona = registrar_persona(correo, nombre, by=by, now=now)
    # Whoever operates the machine vouches for the address: there may be no mail server yet.
    EmailAddress.objects.filter(user=persona, email=persona.correo).update(verified=True)
    otorgar_encargo(persona, Rol.UTSI, desde=timezone.localdate(now), documento=documento, by=by, now=now)
    return persona


def one_time_link(persona: Persona) -> str:
    """It dies when the password is set, or after a day."""
    key = {"uidb36": user_pk_to_url_str(persona), "key": default_token_generator.make_token(persona)}
    return f"{settings.SITE_URL or LOCAL}{reverse('account_reset_password_from_key', kwargs=key)}"
