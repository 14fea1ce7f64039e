"""CSV: UTF-8, commas. Values come as they are to be read, formulas guarded.

Lines end as RFC 4180 says: with another end, Python (before 3.13) leaves a lone carriage return without quotes.
"""

import csv
from collections.abc import Generator, Iterable, Sequence
from io import StringIO
from typing import Any

CHUNK = 64 * 1024
YES, NO = "sí", "no"
END = "\r\n"


def csv_line(values: Sequence[Any], end: str = END) -> bytes:
    """One line, with its end."""
    buffer = StringIO(newline="")
    csv.writer(buffer, lineterminator=end).writerow(values)
    return buffer.getvalue().encode()


def csv_chunks(batches: Iterable[Iterable[Sequence[Any]]]) -> Generator[bytes]:
    """Batches of rows as CSV, a batch at a time. None is an empty value without quotes."""
    buffer = StringIO(newline="")
    write = csv.writer(buffer, lineterminator=END).writerows
    for batch in batches:
        write(batch)
        yield buffer.getvalue().encode()
        buffer.seek(0)
        buffer.truncate()


def joined(pieces: Iterable[bytes | bytearray | memoryview], size: int = CHUNK) -> Generator[bytes]:
    """The same bytes in fewer pieces, of ``size`` or a little more."""
    held: list[bytes | bytearray | memoryview] = []
    length = 0
    for piece in pieces:
        held.append(piece)
        length += len(piece)
        if length >= size:
            yield b"".join(held)
            held, length = [], 0
    if held:
        yield b"".join(held)
