"""``manage.py sembrar``: put every catalogue in place; harmless when they are.

Here, on the highest floor, because only from here can each app be asked for its seeds.
"""

from django.core.management.base import BaseCommand
from django.utils import timezone

from tequio.impugnaciones.actions.sembrar_catalogos import sembrar_catalogos as sembrar_impugnaciones
from tequio.lib.actors import Actor
from tequio.mecanismos.actions.sembrar_mecanismos import sembrar_mecanismos
from tequio.presupuesto.actions.sembrar_presupuesto import sembrar_presupuesto
from tequio.privacidad.actions.sembrar_privacidad import sembrar_privacidad
from tequio.territorio.actions.sembrar_catalogos import sembrar_catalogos


class Command(BaseCommand):
    help = "Carga los catálogos y las reglas de cada materia. No cambia lo que ya está."

    def handle(self, *_: object, **__: object) -> None:
        by, now = Actor.command("sembrar"), timezone.now()
        sembrar_catalogos(by=by, now=now)
        sembrar_mecanismos(by=by, now=now)
        sembrar_impugnaciones(by=by, now=now)
        sembrar_presupuesto(by=by, now=now)
        sembrar_privacidad(by=by, now=now)
