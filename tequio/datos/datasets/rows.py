"""Rows of a selection straight from the database, few at a time.

Each function is a generator that lets go of its cursor when it is closed, so a reader who goes away costs nothing.
"""

from collections.abc import Generator
from contextlib import closing
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet
from django.db.models.expressions import OrderBy

from tequio.lib.datasets import Field, Selection
from tequio.lib.datasets.table import END, csv_chunks, csv_line, joined

from .printed import expression, printed

BATCH = 2000


def queried(selection: Selection) -> QuerySet:
    """The rows, narrowed and in their order."""
    rows: QuerySet = selection.dataset.query(selection.values)
    return rows.order_by(*(_ordering(field, down=down) for field, down in selection.orders))


def _ordering(field: Field, *, down: bool) -> OrderBy:
    """What is not known comes last, on both engines; a required field may so use its index."""
    source = expression(field.source)
    last = None if field.required else True
    return source.desc(nulls_last=last) if down else source.asc(nulls_last=last)


def values(selection: Selection, *, outline: bool = False) -> QuerySet:
    """Tuples in the order of the fields; with ``outline``, that of the row comes last."""
    sources = [expression(field.source) for field in selection.fields]
    if outline and selection.dataset.geometry:
        sources.append(expression(selection.dataset.geometry.source))
    return queried(selection).values_list(*sources)


def streamed(selection: Selection, *, outline: bool = False) -> Generator[tuple[Any, ...]]:
    """The same, one by one."""
    rows = values(selection, outline=outline).iterator(chunk_size=BATCH)
    with closing(rows):  # type: ignore[type-var]  # it is a generator
        yield from rows


def csv_pieces(selection: Selection) -> Generator[bytes]:
    """The CSV, heading first. PostgreSQL writes its own lines, which end in LF; SQLite gives tuples to csv."""
    copies = connection.vendor == "postgresql"
    yield csv_line([field.title for field in selection.fields], "\n" if copies else END)
    query = queried(selection).values_list(*map(printed, selection.fields)).query
    try:
        sql, params = query.get_compiler(DEFAULT_DB_ALIAS).as_sql()
    except EmptyResultSet:
        return
    yield from (_copied if copies else _written)(sql, params)


def _copied(sql: str, params: Any) -> Generator[bytes]:
    with connection.cursor() as cursor, cursor.copy(f"COPY ({sql}) TO STDOUT (FORMAT csv)", params) as lines:
        yield from joined(lines)


def _written(sql: str, params: Any) -> Generator[bytes]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        batches = iter(lambda: cursor.fetchmany(BATCH), [])
        yield from csv_chunks(batches)
