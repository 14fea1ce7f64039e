"""Between a reader and the finished source: what every format has in common."""

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from shapely.geometry.base import BaseGeometry

from tequio.lib.sources.encoding import undo_double_encoding
from tequio.lib.sources.records import Row, Value

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Draft:
    """A table as a reader leaves it. ``geometries`` is None when the format carries none."""

    columns: list[str]
    records: Sequence[Sequence[Value]]
    geometries: Sequence[BaseGeometry | None] | None = None
    notes: list[str] = field(default_factory=list)


def plain_value(value: Any) -> Value:
    """Text, number or None, whatever the reader gave: blank text and not-a-number are None."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float) and math.isnan(value):
        return None
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    text = value if isinstance(value, str) else str(value)
    return text if text.strip() else None


def distinct_names(headers: Iterable[object]) -> list[str]:
    """Headers fit to be keys: single blanks, the nameless called ``columna 3``, the repeated ``Total (2)``."""
    names: dict[str, None] = {}
    copies: dict[str, int] = {}
    for place, header in enumerate(headers, start=1):
        name = wanted = " ".join(str(header if header is not None else "").split()) or f"columna {place}"
        while name in names:
            copies[wanted] = copies.get(wanted, 1) + 1
            name = f"{wanted} ({copies[wanted]})"
        names[name] = None
    return list(names)


def unread_note(count: int) -> list[str]:
    """What is said of geometries that no library can read."""
    return [f"Geometrías que no se pueden leer y quedaron vacías: {count}."] if count else []


def mended_headers(draft: Draft) -> tuple[list[str], list[str]]:
    """The columns with double-encoded text undone, and a note when there was any."""
    columns = [undo_double_encoding(column) for column in draft.columns]
    if columns == draft.columns:
        return columns, []
    return columns, ["Los encabezados traían acentos con doble codificación; se corrigieron."]


def finished_rows(draft: Draft, columns: Sequence[str], progress: Progress | None) -> tuple[Row, ...]:
    """The rows, with double-encoded text undone and said in each."""
    total = len(draft.records)
    rows = []
    for number, record in enumerate(draft.records, start=1):
        values, notes = _mended_values(columns, record)
        geometry = draft.geometries[number - 1] if draft.geometries is not None else None
        rows.append(Row(number, values, geometry, notes))
        if progress:
            progress(number, total)
    return tuple(rows)


def _mended_values(columns: Sequence[str], record: Sequence[Value]) -> tuple[dict[str, Value], tuple[str, ...]]:
    values = dict(zip(columns, record, strict=True))
    notes = []
    for column, value in values.items():
        if isinstance(value, str) and (mended := undo_double_encoding(value)) != value:
            values[column] = mended
            notes.append(f"{column}: se deshizo la doble codificación («{value}» → «{mended}»)")
    return values, tuple(notes)
