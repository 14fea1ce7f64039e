"""Send again what was given up."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management import BaseCommand
from django.utils import timezone

from tequio.avisos.actions.reintentar import reintentar


class Command(BaseCommand):
    help = "Vuelve a poner en camino los mensajes que se abandonaron, por ejemplo después de arreglar el servidor."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dias", type=int, default=7, help="De cuántos días atrás (7 si no se dice).")

    def handle(self, *, dias: int, **_: Any) -> None:
        now = timezone.now()
        self.stdout.write(f"Vuelven a intentarse: {reintentar(desde=now - timedelta(days=dias), now=now)}.")
