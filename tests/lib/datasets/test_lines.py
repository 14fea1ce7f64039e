"""CSV of rows that are at hand."""

from datetime import UTC, date, datetime
from decimal import Decimal

from tequio.lib.datasets import Field, Kind
from tequio.lib.datasets.lines import BATCH, csv_of


def field(kind, **facts):
    return Field(name="x", title="Columna", description="", source="", kind=kind, **facts)


def told(kind, value, **facts):
    return b"".join(csv_of([field(kind, **facts)], [(value,)])).decode().split("\r\n")[1]


def test_each_kind_is_written_as_the_files_of_the_datasets_write_it():
    assert told(Kind.TEXT, "=1") == "'=1"
    assert told(Kind.BOOLEAN, value=True) == "sí"
    assert told(Kind.DATE, date(2028, 5, 9)) == "2028-05-09"
    assert told(Kind.MOMENT, datetime(2028, 5, 9, 18, tzinfo=UTC)) == "2028-05-09T18:00:00Z"
    assert told(Kind.NUMBER, Decimal("2.5"), decimals=2) == "2.50"
    assert told(Kind.INTEGER, 7) == "7"


def test_what_is_not_known_is_empty():
    assert b"".join(csv_of([field(Kind.TEXT), field(Kind.DATE)], [("a", None)])) == b"Columna,Columna\r\na,\r\n"


def test_many_rows_come_in_pieces():
    pieces = list(csv_of([field(Kind.INTEGER)], ((number,) for number in range(BATCH * 2))))
    assert len(pieces) == 3
    assert b"".join(pieces).count(b"\r\n") == BATCH * 2 + 1
