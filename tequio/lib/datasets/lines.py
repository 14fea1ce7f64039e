"""CSV of rows that Python already holds; where the database prints them itself, ``datos.datasets.printed`` does."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from .documents import iso
from .fields import Field, Kind
from .guard import guarded
from .table import NO, YES, csv_chunks

BATCH = 500


def csv_of(fields: Sequence[Field], rows: Iterable[Sequence[Any]]) -> Generator[bytes]:
    """Headings first; ISO dates, moments in UTC, «sí» and «no», formulas guarded; what is not known is empty."""
    writers = [_writer(field) for field in fields]
    told = (
        [None if value is None else write(value) for write, value in zip(writers, row, strict=True)] for row in rows
    )
    lines: Iterator[Sequence[Any]] = chain([[field.title for field in fields]], told)
    yield from csv_chunks(iter(lambda: list(islice(lines, BATCH)), []))


def _writer(field: Field) -> Callable[[Any], Any]:
    match field.kind:
        case Kind.TEXT:
            return guarded
        case Kind.BOOLEAN:
            return lambda value: YES if value else NO
        case Kind.DATE:
            return lambda value: value.isoformat()
        case Kind.MOMENT:
            return iso
        case Kind.NUMBER if field.decimals is not None:
            return lambda value: f"{value:.{field.decimals}f}"
    return lambda value: value
