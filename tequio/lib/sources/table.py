"""Tables in text: the separator is found, quotes and widths are checked."""

import csv
import re
from collections import Counter
from contextlib import suppress
from io import StringIO
from itertools import islice

from tequio.lib.sources.draft import Draft
from tequio.lib.sources.grid import Line, header_place, is_blank, table_of
from tequio.lib.sources.records import SourceError
from tequio.lib.sources.sniff import extension_note

SEPARATORS = {",": "comas", ";": "punto y coma", "\t": "tabuladores", "|": "barras"}
DECLARED = re.compile(r'"?sep=([,;\t|])"?\r?\n', re.IGNORECASE)
SAMPLE = 50


def read_table(text: str, name: str) -> Draft:
    """The table. Raises SourceError when rows do not match the header, which is how truncated files end."""
    declared = DECLARED.match(text)
    separator = declared.group(1) if declared else _separator(text)
    lines = _lines(text, separator)[1 if declared else 0 :]
    _refuse_uneven(lines)
    draft = table_of(lines)
    expected = {".tsv", ".tab", ".txt"} if separator == "\t" else {".csv", ".txt"}
    draft.notes += extension_note(name, f"una tabla separada por {SEPARATORS.get(separator, separator)}", expected)
    return draft


def _separator(text: str) -> str:
    scores = {separator: _score(text, separator) for separator in SEPARATORS}
    best = max(scores, key=scores.__getitem__)
    if not scores[best]:
        raise SourceError(
            "El archivo no es una tabla: no hay columnas separadas por coma, punto y coma, tabulador o barra. "
            "Revisa que sea el archivo correcto."
        )
    return best


def _score(text: str, separator: str) -> int:
    """How many separators the most common kind of row explains in the first rows."""
    widths: Counter[int] = Counter()
    with suppress(csv.Error):
        for row in islice(csv.reader(StringIO(text, newline=""), delimiter=separator), SAMPLE):
            widths[len(row)] += 1
    return max(((width - 1) * times for width, times in widths.items()), default=0)


def _lines(text: str, separator: str) -> list[Line]:
    """The rows that are not blank. Quotes escaped by a backslash are tried when the plain reading fails."""
    try:
        return _parsed(text, separator, escape=None)
    except SourceError:
        if '\\"' not in text:
            raise
        return _parsed(text, separator, escape="\\")


def _parsed(text: str, separator: str, *, escape: str | None) -> list[Line]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, escapechar=escape, strict=True)
    try:
        return [(reader.line_num, row) for row in reader if not all(map(is_blank, row))]
    except csv.Error as error:
        raise SourceError(_bad_quotes(str(error), reader.line_num)) from error


def _bad_quotes(error: str, line: int) -> str:
    if "expected after" in error:
        return f"Hay comillas mal puestas en el renglón {line}. Corrígelas y carga el archivo otra vez."
    if "limit" in error:
        return f"Una celda pasa de {csv.field_size_limit():,} letras (renglón {line}): revisa si faltan comillas."
    return f"El archivo está cortado: en el renglón {line} hay comillas sin cerrar. Pide que te lo envíen de nuevo."


def _refuse_uneven(lines: list[Line]) -> None:
    start = header_place(lines)
    width = len(lines[start][1])
    for number, row in lines[start:]:
        cells = f"({len(row)} celdas; el encabezado tiene {width})"
        if len(row) < width and number == lines[-1][0]:
            raise SourceError(f"El archivo está cortado en el último renglón {cells}. Pide que te lo envíen de nuevo.")
        if len(row) < width or not all(map(is_blank, row[width:])):
            raise SourceError(
                f"El renglón {number} no corresponde al encabezado {cells}: revisa separadores y comillas, "
                "y carga el archivo otra vez."
            )
