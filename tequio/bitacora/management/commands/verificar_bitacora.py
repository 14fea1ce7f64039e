"""``manage.py verificar_bitacora``: whether anyone touched the logbook."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import Progress as Bar

from tequio.bitacora.models import Sello
from tequio.bitacora.verification import Progress, verificar

TOLD = 20


class Command(BaseCommand):
    help = (
        "Recorre toda la bitácora y dice qué asiento, foja o sello fue alterado o falta. Sale con 0 si todo concuerda, "
        "1 si algo no y 2 si no se pudo revisar."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--contra", type=Path, metavar="ARCHIVO", help="Sellos que guardaste aparte, como los da /bitacora.json."
        )

    def handle(self, **options: Any) -> None:
        kept = _read(options["contra"]) if options["contra"] else []
        with _bar() as heard:
            found = verificar(heard, kept)
            told = list(islice(found, TOLD))
            more = sum(1 for _ in found)
        for each in told:
            self.stderr.write(each)
        if told:
            rest = f" (y {more} más)" if more else ""
            raise CommandError(f"La bitácora no está íntegra. Hallazgos: {len(told)}{rest}. El primero: {told[0]}")
        last = Sello.objects.last()
        state = f"{last.tamano:,} asientos bajo {last.numero:,} sellos. Raíz: {last.raiz}" if last else "sin sellos aún"
        self.stdout.write(f"La bitácora está íntegra: {state}")


def _read(path: Path) -> list[dict[str, Any]]:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))["sellos"]
        return [{name: each[name] for name in ("numero", "tamano", "raiz", "huella")} for each in kept]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CommandError(f"No se pudo leer «{path}» como lista de sellos ({error}).", returncode=2) from None


@contextmanager
def _bar() -> Iterator[Progress]:
    """A bar on the terminal's error stream; silent elsewhere."""
    console = Console(stderr=True)
    with Bar(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("Revisando", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
