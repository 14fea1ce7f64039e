"""What an import did with every row, for the console, for JSON and for a page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from tequio.lib.sources.records import Source

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Mended:
    """A row that was taken after a repair. ``how``: Spanish, for a person."""

    key: str
    how: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not taken. ``number``: its place in the file, from 1."""

    number: int
    key: str
    why: str


@dataclass(slots=True)
class Report:
    """Collects the fate of each row of a file. A mended row is also a taken one."""

    name: str
    sha256: str = ""
    taken: list[str] = field(default_factory=list)
    mended: list[Mended] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    changes: list[Mended] = field(default_factory=list)

    @classmethod
    def of(cls, source: Source) -> "Report":
        """An empty report that starts from what was said about the whole file."""
        return cls(source.name, source.sha256, notes=list(source.notes))

    def file(self) -> dict[str, str]:
        """Which file it was, for the logbook."""
        return {"archivo": self.name, "sha256": self.sha256}

    def take(self, key: str, *mends: str) -> None:
        """The row is good, after ``mends`` if there are any."""
        self.taken.append(key)
        self.mended.extend(Mended(key, how) for how in mends)

    def refuse(self, number: int, key: str, why: str) -> None:
        """The row is not taken."""
        self.refused.append(Refused(number, key, why))

    def change(self, key: str, how: str) -> None:
        """What the row would change of what is stored already."""
        self.changes.append(Mended(key, how))

    def note(self, text: str) -> None:
        """Something about the whole file."""
        self.notes.append(text)

    @property
    def accepted(self) -> bool:
        """Whether the whole file may be taken: no row was refused."""
        return not self.refused

    def as_dict(self) -> dict[str, Any]:
        """Every row, ready for JSON."""
        return {
            "archivo": self.name,
            "sha256": self.sha256,
            "aceptado": self.accepted,
            "tomadas": list(self.taken),
            "corregidas": [{"clave": m.key, "como": m.how} for m in self.mended],
            "rechazadas": [{"fila": r.number, "clave": r.key, "motivo": r.why} for r in self.refused],
            "notas": list(self.notes),
        }

    def print(self, console: Console, *, shown: int = SHOWN) -> None:
        """Counts, and the first ``shown`` rows mended and refused, with how many more there are of each."""
        verdict = "se puede tomar completo" if self.accepted else "tiene filas que no se pueden tomar"
        console.print(f"[bold]{escape(self.name)}[/bold]: {verdict}")
        for note in self.notes:
            console.print(f"  · {escape(note)}")
        console.print(f"[bold]Tomadas:[/bold] {len(self.taken):,}")
        _print_rows(console, "Corregidas", ("clave", "cómo"), [(m.key, m.how) for m in self.mended], shown)
        refused = [(str(r.number), r.key, r.why) for r in self.refused]
        _print_rows(console, "Rechazadas", ("fila", "clave", "motivo"), refused, shown)


def _print_rows(
    console: Console, title: str, headers: tuple[str, ...], rows: Sequence[tuple[str, ...]], shown: int
) -> None:
    console.print(f"[bold]{title}:[/bold] {len(rows):,}")
    if not rows:
        return
    table = Table(*headers, box=None)
    for row in rows[:shown]:
        table.add_row(*map(escape, row))
    console.print(table)
    if len(rows) > shown:
        console.print(f"  … y {len(rows) - shown:,} más")
