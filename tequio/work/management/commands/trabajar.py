"""Run the worker."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand

from tequio.work.worker import while_parent_lives, work


class Command(BaseCommand):
    # The checks load every page of the site, which a worker never serves: some 30 MB.
    requires_system_checks = ()
    help = "Hace el trabajo que espera: enviar avisos y lo que toca por reloj. Se queda hasta que se le detiene."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--una-vez", action="store_true", help="Hace lo que haya y termina.")
        parser.add_argument("--acompanar", action="store_true", help="Termina con el proceso que lo arrancó.")

    def handle(self, **options: Any) -> None:
        if options["acompanar"]:
            work(once=options["una_vez"], go_on=while_parent_lives())
        else:
            work(once=options["una_vez"])
