"""Long lists by key: the page after a row costs the same wherever it stands, and what arrives meanwhile moves nothing.

The list is ordered by ``-pk``. In the address, ``antes=PK`` asks for the rows before that one (older), ``despues=PK``
for those after it; what is not understood is the first page.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet

COUNTED = 1000  # a longer list is "more than a thousand": counting to the end costs more than it tells
BIGGEST = 2**62
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Stretch(Generic[Row]):
    """Some rows in a row. ``newer``, ``older``: the keys beyond which there are more, None where there are not;
    ``total``: how many in the whole list, at most COUNTED; ``many``: they are more than that."""

    rows: Sequence[Row]
    newer: int | None
    older: int | None
    total: int
    many: bool


def stretch(found: QuerySet[Any], asked: Mapping[str, str], size: int) -> Stretch[Any]:
    """The stretch that an address asks for (``request.GET``). Two queries; three where fewer rows are newer than a
    page holds, since then the first page is given whole."""
    older, newer = _key(asked.get("antes")), _key(asked.get("despues"))
    if newer is not None and older is None:
        rows = list(found.filter(pk__gt=newer).order_by("pk")[: size + 1])
        if len(rows) > size:
            return _of(found, rows[:size][::-1], more_newer=True, more_older=True)
    # Bound also on the first page: else SQLite may take another index and sort the whole list for it.
    rows = list(found.filter(pk__lt=older or BIGGEST).order_by("-pk")[: size + 1])
    return _of(found, rows[:size], more_newer=older is not None, more_older=len(rows) > size)


def _of(found: QuerySet[Any], rows: Sequence[Any], *, more_newer: bool, more_older: bool) -> Stretch[Any]:
    total = found.order_by()[: COUNTED + 1].count()
    newer = rows[0].pk if more_newer and rows else None
    older = rows[-1].pk if more_older and rows else None
    return Stretch(rows, newer, older, min(total, COUNTED), total > COUNTED)


def _key(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and int(text) < BIGGEST else None
