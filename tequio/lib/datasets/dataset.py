"""The declaration of a dataset."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .fields import Field, Text

Values = Mapping[str, str]  # filter → value, only those that narrow
Choices = Sequence[tuple[str, Text]]


@dataclass(frozen=True, slots=True)
class Licence:
    """``name``: as SPDX writes it."""

    name: str
    title: str
    address: str


CC_BY = Licence("CC-BY-4.0", "Creative Commons Atribución 4.0", "https://creativecommons.org/licenses/by/4.0/deed.es")


@dataclass(frozen=True, slots=True)
class Cut:
    """The fecha de corte (``moment``, aware); ``note``: what whoever reads any copy must know («datos ficticios»)."""

    moment: datetime
    note: Text = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A parameter that narrows the rows. Without ``choices`` it is words that people write.

    ``default``: asked anew each time; the value that rules while nobody chooses another.
    """

    name: str
    title: Text
    description: Text
    choices: Callable[[], Choices] | None = None
    default: Callable[[], str] | None = None


@dataclass(frozen=True, slots=True)
class Geometry:
    """``source``: where the outline comes from; ``shape``: outline → members of a GeoJSON Feature (geometry, bbox)."""

    source: Any
    shape: Callable[[Any], dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """``query``: values of the filters → rows that the database can stream, in any order. ``version``: changes
    whenever an answer would, and is cheap to ask.

    ``order``: names of fields; it ends in what makes a row unique, which ``identity`` names. ``owner``: the area of the
    institute that answers for the data; ``source``: where the institute has them from.
    """

    key: str
    name: Text
    description: Text
    owner: str
    source: Text
    fields: tuple[Field, ...]
    query: Callable[[Values], Any]
    version: Callable[[], str]
    cut: Callable[[], Cut]
    order: tuple[str, ...]
    identity: tuple[str, ...]
    filters: tuple[Filter, ...] = ()
    geometry: Geometry | None = None
    licence: Licence = CC_BY

    def __post_init__(self) -> None:
        names = [field.name for field in self.fields]
        titles = [field.title for field in self.fields]
        if len({*names}) < len(names) or len({*titles}) < len(titles):
            raise ValueError(f"{self.key}: two fields with one name")
        public = {field.name for field in self.public_fields}
        if hidden := {*self.order, *self.identity} - public:
            raise ValueError(f"{self.key}: {sorted(hidden)} would tell rows apart, and is not a public field")

    @property
    def public_fields(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if not field.personal)
