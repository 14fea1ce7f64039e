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


def stretch(found: QuerySet[Any], asked: Mapping[str, str], size: int, *, read: QuerySet[Any]) -> Stretch[Any]:
    """The stretch of ``found`` that an address asks for (``request.GET``), each row as ``read`` brings it: what is
    costly to find is asked for keys alone, once. Two queries on the first page, three on another; four where fewer rows
    are newer than a page holds, since then the first page is given whole."""
    older, newer = _key(asked.get("antes")), _key(asked.get("despues"))
    if newer is not None and older is None:
        keys = _keys(found.filter(pk__gt=newer).order_by("pk"), size + 1)
        if len(keys) > size:
            return _of(read, keys[:size][::-1], _count(found), more_newer=True, more_older=True)
    if older is None:
        keys = _keys(_bound(found, BIGGEST), max(size, COUNTED) + 1)
        return _of(read, keys[:size], len(keys), more_newer=False, more_older=len(keys) > size)
    keys = _keys(_bound(found, older), size + 1)
    return _of(read, keys[:size], _count(found), more_newer=True, more_older=len(keys) > size)


def _bound(found: QuerySet[Any], older: int) -> QuerySet[Any]:
    """Also on the first page: else SQLite may take another index and sort the whole list for it."""
    return found.filter(pk__lt=older).order_by("-pk")


def _keys(found: QuerySet[Any], most: int) -> list[int]:
    return list(found.values_list("pk", flat=True)[:most])


def _count(found: QuerySet[Any]) -> int:
    return found.order_by()[: COUNTED + 1].count()


def _of(read: QuerySet[Any], keys: Sequence[int], total: int, *, more_newer: bool, more_older: bool) -> Stretch[Any]:
    by_key = read.in_bulk(keys)
    rows = [by_key[key] for key in keys if key in by_key]
    newer = keys[0] if more_newer and keys else None
    older = keys[-1] if more_older and keys else None
    return Stretch(rows, newer, older, min(total, COUNTED), total > COUNTED)


def _key(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and int(text) < BIGGEST else None
