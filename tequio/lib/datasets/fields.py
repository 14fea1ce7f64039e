"""One column of a dataset.

text("clave", "Clave", "clave", _("La de la ley."), required=True)   # name, title, source, description
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.functional import Promise

Text = str | Promise
YEAR = "año"  # a unit whose numbers are names: nobody writes 2,026


class Kind(Enum):
    """What the values of a field are; the values are the names of Table Schema (Frictionless)."""

    TEXT = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    MOMENT = "datetime"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """``name``: for programs. ``title``: the heading as the institute prints it, the same in every language.

    ``source``: where the value comes from, in the words of the dataset's query (a path or an expression).
    ``decimals``: of a NUMBER, how many are written. ``required``: never empty. ``personal``: never leaves by a public
    address. ``total``: its sum closes the printed sheet. ``page``: name of the address that a value leads to.
    ``width``: in characters.
    """

    name: str
    title: str
    description: Text
    source: Any
    kind: Kind = Kind.TEXT
    unit: str = ""
    decimals: int | None = None
    required: bool = False
    personal: bool = False
    total: bool = False
    page: str = ""
    width: int = 0

    @property
    def is_number(self) -> bool:
        return self.kind in (Kind.INTEGER, Kind.NUMBER)


def _of(kind: Kind) -> Callable[..., Field]:
    def field(name: str, title: str, source: str, description: Text, **options: Any) -> Field:
        return Field(name=name, title=title, source=source, description=description, kind=kind, **options)

    return field


text, day, moment, integer = map(_of, (Kind.TEXT, Kind.DATE, Kind.MOMENT, Kind.INTEGER))
