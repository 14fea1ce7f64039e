"""``manage.py abrir_identidad 17 --documento FGJ/123/2026``: whose charge it was, once the account is erased."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from tequio.cuentas.actions.abrir_identidad import abrir_identidad
from tequio.cuentas.models import IdentidadBloqueada
from tequio.lib.actors import Actor


class Command(BaseCommand):
    help = "Dice el nombre de quien tuvo un encargo y borró su cuenta. Solo por orden escrita de una autoridad."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("numero", type=int, help="El de la persona en la bitácora: 17 en «persona:17».")
        parser.add_argument("--documento", required=True, help="El oficio con que se pide; queda en la bitácora.")

    def handle(self, **options: Any) -> None:
        by = Actor.command("abrir_identidad")
        try:
            nombre = abrir_identidad(options["numero"], documento=options["documento"], by=by, now=timezone.now())
        except IdentidadBloqueada.DoesNotExist as error:
            raise CommandError("Esa persona no tiene un nombre bloqueado: nunca lo tuvo o su plazo terminó.") from error
        self.stdout.write(nombre)
