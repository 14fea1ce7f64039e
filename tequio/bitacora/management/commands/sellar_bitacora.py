"""``manage.py sellar_bitacora``: now, without waiting for the worker."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from tequio.bitacora.actions.sellar import sellar


class Command(BaseCommand):
    help = "Sella los asientos que esperan: fija su orden y guarda la raíz del árbol. Sin pendientes no hace nada."

    def handle(self, **options: int) -> None:
        while sello := sellar(now=timezone.now()):
            if options["verbosity"]:
                self.stdout.write(f"Sello {sello.numero}: {sello.tamano:,} asientos, raíz {sello.raiz}")
