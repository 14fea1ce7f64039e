"""`manage.py publicar_archivos`: make the files that a published frame lacks (also done when first asked)."""

from django.core.management.base import BaseCommand

from tequio.territorio.files import frame_files
from tequio.territorio.management.importing import plain_failures
from tequio.territorio.queries import marcos_publicados


class Command(BaseCommand):
    help = "Prepara los archivos de mapa de los marcos publicados. No repite los que ya están."

    def handle(self, *_: object, **options: int) -> None:
        with plain_failures():
            for marco in marcos_publicados():
                files = frame_files(marco)
                if options["verbosity"] > 1:
                    self.stdout.write(f"{marco}: {files.locator}, {files.outlines}, {files.mosaic}")
