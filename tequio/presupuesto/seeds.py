"""The seed files as facts of the database: catalogues, and the rules of each edition, each with its source."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tequio.mecanismos.models import Certeza

FOLDER = Path(__file__).resolve().parent / "semillas"
Facts = dict[str, Any]


def rows(file: str, key: str) -> Iterator[Facts]:
    """The rows of one list, in the order of the file. Raises KeyError when a source or a degree is unknown."""
    said = tomllib.loads((FOLDER / file).read_text(encoding="utf-8"))
    for row in said[key]:
        yield {**row, "fuente": said["fuente"][row["fuente"]], "certeza": Certeza[row["certeza"].upper()]}
