"""`manage.py sembrar`: put the catalogues in place; harmless when they are."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from tequio.lib.actors import Actor
from tequio.territorio.actions.sembrar_catalogos import sembrar_catalogos


class Command(BaseCommand):
    help = "Carga los catálogos (alcaldías, tipos de unidad, distritos). No cambia lo que ya está."

    def handle(self, *_: object, **__: object) -> None:
        sembrar_catalogos(by=Actor.command("sembrar"), now=timezone.now())
