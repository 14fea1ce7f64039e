"""``manage.py entrada_demo [correo]``: how to come in as someone of the fictitious city. Nowhere else."""

import secrets
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from tequio.cuentas.models import Persona
from tequio.gestion.ciudad import HOST
from tequio.territorio.models import Marco


class Command(BaseCommand):
    help = "En la ciudad ficticia: pone una contraseña al azar y un segundo paso a una cuenta, y los imprime."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("correo", nargs="?", default="", help="De la cuenta. Si falta, se listan las que hay.")

    def handle(self, **options: Any) -> None:
        if not Marco.objects.exists() or Marco.objects.filter(ficticio=False).exists():
            raise CommandError("Esta orden solo sirve en una ciudad ficticia. Aquí hay un marco real, o ninguno.")
        people = Persona.objects.filter(correo__endswith=f"@{HOST}").order_by("correo")
        if not options["correo"]:
            self.stdout.write("\n".join(people.values_list("correo", flat=True)))
            return
        persona = people.filter(correo=options["correo"].strip().lower()).first()
        if persona is None:
            raise CommandError(f"«{options['correo']}» no es una cuenta de la ciudad. Sin correo, la orden las lista.")
        password, code = open_door(persona)
        self.stdout.write(f"Entra en /cuenta/entrar/personal/ con {persona.correo}")
        self.stdout.write(f"contraseña: {password}\ncódigo del segundo paso, por medio minuto: {code}")


@transaction.atomic
def open_door(persona: Persona) -> tuple[str, str]:
    """A new password and the code of this moment; what was set before no longer opens."""
    password = secrets.token_urlsafe(9)
    persona.set_password(password)
    persona.save(update_fields=["password"])
    EmailAddress.objects.filter(user=persona).update(verified=True)
    Authenticator.objects.filter(user=persona, type=Authenticator.Type.TOTP).delete()
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(persona, secret)
    counter = int(timezone.now().timestamp()) // 30
    return password, totp.format_hotp_value(totp.hotp_value(secret, counter))
