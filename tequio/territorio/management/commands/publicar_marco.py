"""``manage.py publicar_marco mgpc-2019``."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from tequio.lib.actors import Actor
from tequio.lib.workflow import ActNotOpenError
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.actions.leer_importacion import marco_con
from tequio.territorio.actions.publicar_marco import MarcoVacioError, publicar_marco
from tequio.territorio.files import frame_files
from tequio.territorio.management.importing import plain_failures


class Command(BaseCommand):
    help = "Publica un marco geográfico ya cargado: desde entonces responde por sus fechas y ya no cambia."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("clave", help="mgpc-2019")

    def handle(self, **options: Any) -> None:
        try:
            with plain_failures():
                marco = marco_con(options["clave"])
                frame_files(marco)  # first, so that no visitor waits for them, nor meets a frame without its map
                marco = publicar_marco(marco, by=Actor.command("publicar_marco"), now=timezone.now())
        except CargaError as problem:
            raise CommandError(str(problem)) from None
        except ActNotOpenError:
            raise CommandError(f"«{options['clave']}» ya estaba publicado. No cambió nada.") from None
        except MarcoVacioError:
            raise CommandError(f"«{options['clave']}» no tiene unidades territoriales. Cárgalas primero.") from None
        self.stdout.write(f"«{marco.clave}» quedó publicado: rige desde el {marco.vigente_desde}.")
