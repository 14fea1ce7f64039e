"""What every import command does alike: progress, report, rehearsal, and nothing stored unless all is accepted."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, transaction
from rich.console import Console
from rich.progress import Progress

from tequio.bitacora.actions.asentar import DatoPersonalError
from tequio.lib.sources import Report, SourceError
from tequio.lib.sources.draft import Progress as Heard
from tequio.territorio.actions.errores import CargaError


class ImportCommand(BaseCommand):
    """Subclasses read in ``leer`` and store in ``guardar``; both may raise SourceError or CargaError."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("archivo", type=Path, help="El archivo, como lo recibiste: no lo descomprimas.")
        parser.add_argument("--capa", help="La capa, hoja o archivo del ZIP, cuando hay varios.")
        parser.add_argument("--dry-run", action="store_true", help="Ensaya todo y no guarda nada.")
        parser.add_argument("--informe", type=Path, help="Guarda el informe completo en este archivo JSON.")
        parser.add_argument(
            "--omitir-rechazadas", action="store_true", help="Carga las demás filas, a sabiendas de las que se pierden."
        )

    def leer(self, heard: Heard, options: dict[str, Any]) -> tuple[Report, Any]:
        """The report of every row, and what ``guardar`` needs."""
        raise NotImplementedError

    def guardar(self, leido: Any, options: dict[str, Any]) -> None:
        """Store, and note in the report what changed."""
        raise NotImplementedError

    def handle(self, **options: Any) -> None:
        if options["informe"] and not options["informe"].resolve().parent.is_dir():
            raise CommandError(f"No existe la carpeta del informe, «{options['informe'].parent}». No cambió nada.")
        with plain_failures():
            self._import(options)

    def _import(self, options: dict[str, Any]) -> None:
        try:
            with progress_bar("Leyendo") as heard:
                report, leido = self.leer(heard, options)
            accepted = report.accepted or options["omitir_rechazadas"]
            if accepted:
                self._store(report, leido, options)
        except (SourceError, CargaError, DatoPersonalError) as problem:
            _write(options["informe"], {"archivo": options["archivo"].name, "aceptado": False, "error": str(problem)})
            raise CommandError(f"{problem} No cambió nada.") from None
        report.print(Console(file=cast(IO[str], self.stdout), highlight=False))
        _write(options["informe"], report.as_dict())
        if not accepted:
            raise CommandError(
                f"No cambió nada. Filas rechazadas: {len(report.refused):,}. Corrígelas, o repite la orden con "
                "--omitir-rechazadas para cargar las demás."
            )

    def _store(self, report: Report, leido: Any, options: dict[str, Any]) -> None:
        with transaction.atomic():
            self.guardar(leido, options)
            if report.refused:
                report.note("Las filas rechazadas se omitieron a sabiendas; las demás sí se tomaron.")
            if options["dry_run"]:
                transaction.set_rollback(True)
                report.note("Fue un ensayo: no se guardó nada.")


@contextmanager
def plain_failures() -> Iterator[None]:
    """What the machine refuses (no room, a busy or absent database) as a sentence; ``--traceback`` shows where."""
    try:
        yield
    except (DatabaseError, OSError) as failure:
        raise CommandError(
            f"La máquina no dejó terminar: {failure}. Lo que ya estaba guardado sigue igual. Revisa que haya espacio "
            "en disco, que la base de datos esté en marcha y que otra orden no la esté usando; después repite esta."
        ) from failure


@contextmanager
def progress_bar(title: str) -> Iterator[Heard]:
    """A bar on the terminal's error stream; silent elsewhere."""
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _write(path: Path | None, report: dict[str, Any]) -> None:
    if not path:
        return
    try:
        path.write_text(json.dumps(report, ensure_ascii=False, indent=2), encoding="utf-8")
    except OSError as failure:
        raise CommandError(f"No se pudo escribir el informe ({failure}). Lo demás quedó como dice arriba.") from failure
