"""What a file becomes once read: rows with names, notes of what was mended, and one kind of error."""

from collections.abc import Mapping
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

Value = str | int | float | None


class SourceError(Exception):
    """The file cannot be taken. The message is Spanish, for a person: what happened and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record. ``number`` counts from 1; ``geometry`` is WGS84 (lon, lat), as it came: see ``mend_geometry``.

    ``notes`` say, in Spanish, what was mended in this row.
    """

    number: int
    values: Mapping[str, Value]
    geometry: BaseGeometry | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read whole. ``notes`` say, in Spanish, what was guessed or mended about all of it."""

    name: str
    sha256: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    has_geometry: bool
