"""Rows of cells, from a text or a sheet: where the header stands and what lies under it."""

import re
from collections.abc import Sequence

from tequio.lib.sources.draft import Draft, distinct_names, plain_value
from tequio.lib.sources.records import SourceError, Value

Cells = Sequence[Value]
Line = tuple[int, Cells]  # its number in the file, from 1, and its cells
SEARCHED = 40  # rows among which the header is looked for
NUMBER = re.compile(r"[-+$]?[\d.,]+%?")


def table_of(lines: Sequence[Line], *, merged_headers: bool = False) -> Draft:
    """The table in lines of any width; titles above the header, blank lines and empty columns are left out.

    ``merged_headers``: the header may take two rows, as in sheets with a group over several columns.
    Raises SourceError when there is no header, a single column, or nothing under the header.
    """
    filled = [line for line in lines if not all(map(is_blank, line[1]))]
    at = header_place(filled)
    rows = [row for _, row in filled[at:]]
    depth = 2 if merged_headers and len(rows) > 1 and _continues(rows[0], rows[1]) else 1
    names, body = _joined(*rows[:depth]), rows[depth:]
    kept = [i for i in range(max(map(len, rows))) if not all(is_blank(_cell(row, i)) for row in [names, *body])]
    columns = distinct_names(_cell(names, i) for i in kept)
    _refuse_empty(columns, body)
    return Draft(
        columns=columns,
        records=[[plain_value(_cell(row, i)) for i in kept] for row in body],
        notes=_header_notes(filled[at][0], depth),
    )


def header_place(lines: Sequence[Line]) -> int:
    """The index of the header: the first line with about as many words as the line that has most.

    Raises SourceError when no line has words.
    """
    words = [sum(map(_is_word, row)) for _, row in lines[:SEARCHED]]
    most = max(words, default=0)
    if not most:
        raise SourceError(
            "No se encontró un renglón con los nombres de las columnas. Agrégalo y carga el archivo otra vez."
        )
    return next(place for place, count in enumerate(words) if 3 * count >= 2 * most)


def is_blank(cell: Value) -> bool:
    """Whether the cell has nothing but blanks."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _header_notes(number: int, depth: int) -> list[str]:
    place = [f"El encabezado se encontró en el renglón {number}."] if number > 1 else []
    return place + (["El encabezado ocupa dos renglones; se leyeron juntos."] if depth > 1 else [])


def _continues(header: Cells, below: Cells) -> bool:
    """Whether the second row only adds words under a few merged headers, as in ``Nombre | Apellido``."""
    first = next(i for i, cell in enumerate(header) if not is_blank(cell))
    filled = [cell for cell in below if not is_blank(cell)]
    return is_blank(_cell(below, first)) and all(map(_is_word, filled)) and 2 * len(filled) <= len(header)


def _joined(above: Cells, below: Cells = ()) -> list[Value]:
    """The names of a header; with a second row, each of its words goes after the group that it belongs to."""
    names: list[Value] = []
    group: Value = None
    for i in range(max(len(above), len(below))):
        name, part = _cell(above, i), _cell(below, i)
        group = group if is_blank(name) else name
        names.append(name if is_blank(part) else f"{group or ''} {part}")
    return names


def _refuse_empty(columns: Sequence[str], body: Sequence[Cells]) -> None:
    if len(columns) < 2:
        raise SourceError("El archivo no es una tabla: tiene una sola columna. Revisa que sea el archivo correcto.")
    if not body:
        raise SourceError(
            f"El archivo solo tiene encabezado ({', '.join(columns[:8])}), sin datos. Pide que te lo envíen completo."
        )


def _cell(row: Cells, place: int) -> Value:
    return row[place] if place < len(row) else None


def _is_word(cell: Value) -> bool:
    """Whether the cell may be the name of a column: no number, and no label such as ``Fecha:``."""
    text = cell.strip() if isinstance(cell, str) else ""
    return bool(text) and not text.endswith(":") and not NUMBER.fullmatch(text)
