"""``manage.py poblar_ciudad``: invented people and challenges for the fictitious city, for demonstrations."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from tequio.gestion.ciudad import poblar
from tequio.lib.actors import Actor
from tequio.territorio.locator.loading import MarcoNoDisponibleError
from tequio.territorio.queries import marco_en


class Command(BaseCommand):
    help = "Llena la ciudad ficticia: una cuenta por perfil e impugnaciones inventadas. Repetirla no cambia nada."

    def handle(self, *_: object, **__: object) -> None:
        try:
            fictitious = marco_en(None).ficticio
        except MarcoNoDisponibleError:
            fictitious = False
        if not fictitious:
            raise CommandError("Aquí no hay una ciudad ficticia: funda una con manage.py fundar_ciudad.")
        accounts = poblar(by=Actor.command("poblar_ciudad", "Ciudad ficticia"), now=timezone.now())
        for correo, encargo in accounts:
            self.stdout.write(f"{correo}: {encargo}")
