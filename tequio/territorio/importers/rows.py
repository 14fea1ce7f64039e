"""One pass over the rows of a file: each is understood, or refused in the report with its reason."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from tequio.lib.sources import Report, Row, Source, SourceError
from tequio.lib.sources.records import Value

from .values import UnreadableError, text_of

Values = Mapping[str, Value]
Parsed = TypeVar("Parsed")
Parse = Callable[[Row, Values, list[str]], Parsed]


def parsed_rows(
    source: Source, columns: Mapping[str, str], report: Report, parse: Parse[Parsed], *, key: str
) -> Iterator[tuple[Parsed, list[str]]]:
    """What ``parse`` makes of each row, with the repairs it added to those of the reading.

    ``columns``: field → column; ``key``: the field that names a row in the report. ``parse`` raises
    UnreadableError to refuse. Raises SourceError when the file has no rows at all.
    """
    if not source.rows:
        raise SourceError("El archivo no trae ninguna fila.")
    for row in source.rows:
        values = {field: row.values[column] for field, column in columns.items()}
        mends = list(row.notes)
        try:
            yield parse(row, values, mends), mends
        except UnreadableError as problem:
            report.refuse(row.number, text_of(values[key]), str(problem))


def tidy(written: str, value: str, what: str, mends: list[str]) -> str:
    """The value; when it is not what was written, that is told: ``la clave «2-1» se escribió 02-001``."""
    if value != written:
        mends.append(f"{what} «{written}» se escribió {value}")
    return value
