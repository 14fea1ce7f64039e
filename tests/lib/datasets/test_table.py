import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from tequio.lib.datasets.table import csv_chunks, csv_line, joined

# The csv module of Python 3.11 reads no null byte; the site refuses them and PostgreSQL stores none.
TEXT = st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"]))


@given(st.lists(st.lists(st.tuples(TEXT, TEXT))))
def test_what_is_written_can_be_read_back(batches):
    written = csv_line(["una", "otra"]) + b"".join(csv_chunks(batches))
    read = [tuple(row) for row in csv.reader(StringIO(written.decode(), newline=""))]
    assert read == [("una", "otra"), *(row for batch in batches for row in batch)]


def test_what_is_not_known_is_empty():
    assert b"".join(csv_chunks([[(None, 1)]])) == b",1\r\n"


@given(st.lists(st.binary()), st.integers(1, 50))
def test_joining_changes_no_byte(pieces, size):
    made = list(joined(pieces, size))
    assert b"".join(made) == b"".join(pieces)
    assert all(len(piece) >= size for piece in made[:-1])
