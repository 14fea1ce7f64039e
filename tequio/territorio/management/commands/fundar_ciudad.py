"""``manage.py fundar_ciudad``: the fictitious city, for demonstrations."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from tequio.lib.actors import Actor
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.actions.fundar_ciudad import SEED, fundar_ciudad
from tequio.territorio.ciudad import Size
from tequio.territorio.management.importing import plain_failures, progress_bar
from tequio.territorio.models import Marco


class Command(BaseCommand):
    help = "Funda la ciudad ficticia: alcaldías, 33 distritos y tres marcos con linaje. Repetirla no cambia nada."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--semilla", type=int, default=SEED, metavar="N", help="El mismo número, la misma ciudad.")
        parser.add_argument("--pequena", action="store_true", help="Un centenar de unidades en vez de 1,800.")

    def handle(self, **options: Any) -> None:
        size: Size = "pequena" if options["pequena"] else "completa"
        try:
            with plain_failures(), progress_bar("Fundando") as heard:
                by, now = Actor.command("fundar_ciudad", "Ciudad ficticia"), timezone.now()
                founded = fundar_ciudad(seed=options["semilla"], size=size, by=by, now=now, progress=heard)
        except CargaError as problem:
            raise CommandError(f"{problem} No cambió nada.") from None
        if not founded:
            self.stdout.write("La ciudad ficticia ya estaba fundada con esta semilla: no cambió nada.")
            return
        for marco in Marco.objects.all():
            self.stdout.write(f"{marco.clave}: {marco.unidades.count():,} unidades, desde el {marco.vigente_desde}.")
