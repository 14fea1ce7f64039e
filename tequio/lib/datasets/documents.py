"""JSON, JSON Lines and GeoJSON, row by row."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import chain
from typing import Any

from .fields import Field, Kind

Row = Sequence[Any]
_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def iso(moment: datetime) -> str:
    """``2026-11-24T02:37:12Z``; seconds are enough."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"


def json_array(fields: Sequence[Field], rows: Iterable[Row]) -> Iterator[bytes]:
    """An array of objects, one to a line."""
    return _between(b"[", map(_dumps, _objects(fields, rows)), b"]\n")


def json_lines(fields: Sequence[Field], rows: Iterable[Row]) -> Iterator[bytes]:
    """An object a line."""
    return (f"{_dumps(each)}\n".encode() for each in _objects(fields, rows))


def features(
    fields: Sequence[Field], identity: Sequence[str], shape: Callable[[Any], dict[str, Any]], rows: Iterable[Row]
) -> Iterator[bytes]:
    """A FeatureCollection (RFC 7946). The last value of each row is its outline; None has a null geometry."""
    objects = ((each, row[-1]) for each, row in _paired(fields, rows))
    made = (_dumps(_feature(each, identity, outline, shape)) for each, outline in objects)
    return _between(b'{"type":"FeatureCollection","features":[', made, b"]}\n")


def _feature(
    properties: dict[str, Any], identity: Sequence[str], outline: Any, shape: Callable[[Any], dict[str, Any]]
) -> dict[str, Any]:
    drawn = {"geometry": None} if outline is None else shape(outline)
    key = ":".join(str(properties[name]) for name in identity)
    return {"type": "Feature", "id": key, "properties": properties, **drawn}


def _between(opening: bytes, items: Iterable[str], closing: bytes) -> Iterator[bytes]:
    separators = chain([b"\n"], iter(lambda: b",\n", None))
    yield opening
    for separator, item in zip(separators, items, strict=False):
        yield separator + item.encode()
    yield b"\n" + closing


def _objects(fields: Sequence[Field], rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    return (each for each, _ in _paired(fields, rows))


def _paired(fields: Sequence[Field], rows: Iterable[Row]) -> Iterator[tuple[dict[str, Any], Row]]:
    plain = [_plain(field) for field in fields]
    names = [field.name for field in fields]
    for row in rows:
        yield {name: each(value) for name, each, value in zip(names, plain, row, strict=False)}, row


def _plain(field: Field) -> Callable[[Any], Any]:
    """What makes of a value of this field something that JSON has."""
    match field.kind:
        case Kind.DATE:
            return _date
        case Kind.MOMENT:
            return _moment
        case Kind.NUMBER:
            return lambda value: _number(value, field.decimals)
    return _as_is


def _as_is(value: Any) -> Any:
    return value


def _date(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _moment(value: datetime | None) -> str | None:
    return iso(value) if value else None


def _number(value: Decimal | float | None, decimals: int | None) -> float | int | None:
    if value is None or isinstance(value, int):
        return value
    if decimals is not None:
        value = round(value, decimals or None)
    return value if isinstance(value, int) else float(value)
