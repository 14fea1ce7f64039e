"""A first look at a file, in a process apart: ``python -m …importers.preview FILE LAYER``.

Prints what was seen as JSON, or the sentence of a refusal with code 3. GDAL and hostile bytes stay in that process.
"""

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from tequio.documentos.uploads.workshop import REFUSED, confine
from tequio.lib.sources import Source, SourceError, read_source

from .values import text_of

SAMPLES = 4
MOST_ROWS = 100_000
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Vista:
    """``muestra``: column → its first different values, shortened."""

    filas: int
    geometria: bool
    muestra: dict[str, list[str]]


def seen(source: Source) -> Vista:
    """What a person needs to tell the columns apart. Raises SourceError when there are far too many rows."""
    if len(source.rows) > MOST_ROWS:
        raise SourceError(f"El archivo trae más de {MOST_ROWS:,} filas: no es del territorio de la ciudad.")
    return Vista(len(source.rows), source.has_geometry, {name: _samples(source, name) for name in source.columns})


def _samples(source: Source, column: str) -> list[str]:
    found: dict[str, None] = {}
    for row in source.rows:
        if text := text_of(row.values[column]):
            found[text if len(text) <= LONGEST else f"{text[:LONGEST]}…"] = None
        if len(found) == SAMPLES:
            break
    return list(found)


def main(path: str, layer: str = "") -> int:
    """The exit code."""
    confine()
    try:
        vista = seen(read_source(Path(path), layer=layer or None))
    except SourceError as problem:
        sys.stdout.write(str(problem))
        return REFUSED
    except MemoryError:
        sys.stdout.write("El archivo ocupa demasiado al abrirlo; no se tomó por seguridad. Divídelo en partes.")
        return REFUSED
    sys.stdout.write(json.dumps(asdict(vista)))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
