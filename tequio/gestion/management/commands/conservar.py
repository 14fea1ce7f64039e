"""``manage.py conservar``: erase or block the personal data whose term is over; the worker does it every day."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from tequio.gestion.actions.conservar import conservar, por_vencer
from tequio.lib.personal import Regla


class Command(BaseCommand):
    help = "Borra o bloquea los datos personales cuyo plazo terminó. Con --dry-run solo dice cuáles."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="No cambia nada: dice cuántos esperan.")

    def handle(self, **options: Any) -> None:
        if options["dry_run"]:
            for each in por_vencer(timezone.now()):
                self._say(each.regla, each.vencidos)
        else:
            conservar(told=self._say)

    def _say(self, regla: Regla, many: int) -> None:
        self.stdout.write(f"{many:>8,}  {regla.que} ({regla.conservacion.hasta})")
