"""Rows of a source as a person mended them by hand, and without those left out knowingly."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import replace

from tequio.lib.sources import Row, Source

from .values import text_of

Edits = Mapping[str, Mapping[str, str]]  # row number → column → value; keys are text, as JSON keeps them


def amended(source: Source, edits: Edits, omitted: Collection[int], columns: Mapping[str, str] | None = None) -> Source:
    """The source with ``edits`` and without the rows ``omitted``; every edit is said in its row.

    Its hash is that of the file as long as nothing was changed; otherwise also of the changes and of ``columns``
    (those chosen otherwise than by their names), so that the same file mended anew counts as another one.
    """
    if not (edits or omitted or columns):
        return source
    left_out = set(omitted)
    rows = tuple(_edited(row, edits.get(str(row.number), {})) for row in source.rows if row.number not in left_out)
    changes = json.dumps([source.sha256, edits, sorted(left_out), columns], sort_keys=True)
    sha256 = hashlib.sha256(changes.encode()).hexdigest()
    notes = (*source.notes, *_told(len(edits), len(left_out), source.sha256))
    return replace(source, rows=rows, sha256=sha256, notes=notes)


def _edited(row: Row, edits: Mapping[str, str]) -> Row:
    changed = {column: value for column, value in edits.items() if text_of(row.values.get(column)) != value}
    if not changed:
        return row
    said = tuple(f"{column}: se escribió a mano «{value}»" for column, value in changed.items())
    return replace(row, values={**row.values, **changed}, notes=(*row.notes, *said))


def _told(edited: int, omitted: int, sha256: str) -> list[str]:
    said = [f"Filas corregidas a mano: {edited}; omitidas a sabiendas: {omitted}."] if edited or omitted else []
    return [*said, f"La huella es la del archivo ({sha256[:12]}…) junto con lo que se cambió al importarlo."]
