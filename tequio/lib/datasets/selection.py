"""What somebody asks of a dataset, in the open."""

from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import urlencode

from .dataset import Dataset, Filter, Values
from .fields import Field

ORDER = "orden"


class PersonalFieldError(Exception):
    """A field with personal data was about to leave by a public address."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Rows and columns of a dataset for anyone. Writers of public files take nothing else.

    ``values``: filters that narrow; ``order``: a field's name, with a minus in front for the greatest first, or empty
    for the dataset's own order. Raises PersonalFieldError when a field is personal, ValueError when ``order`` is none.
    """

    dataset: Dataset
    values: Values = field(default_factory=dict)
    order: str = ""
    fields: tuple[Field, ...] = field(default=())

    def __post_init__(self) -> None:
        fields = self.fields or self.dataset.public_fields
        if personal := [each.name for each in fields if each.personal]:
            raise PersonalFieldError(f"{self.dataset.key}: {personal}")
        if self.order and self.order.removeprefix("-") not in {each.name for each in fields}:
            raise ValueError(f"{self.dataset.key}: no order {self.order!r}")
        object.__setattr__(self, "fields", fields)
        object.__setattr__(self, "values", MappingProxyType({k: v for k, v in self.values.items() if v}))

    @property
    def query_string(self) -> str:
        """``?alcaldia=14&orden=-poblacion``, in one order always; empty when nothing narrows."""
        asked = [(each.name, self.values[each.name]) for each in self.dataset.filters if each.name in self.values]
        asked += [(ORDER, self.order)] if self.order else []
        return f"?{urlencode(asked)}" if asked else ""

    @property
    def orders(self) -> tuple[tuple[Field, bool], ...]:
        """Fields to sort by, each with whether the greatest comes first; the last ones make it total."""
        by_name = {each.name: each for each in self.dataset.public_fields}
        asked = [(by_name[self.order.removeprefix("-")], self.order.startswith("-"))] if self.order else []
        rest = [(by_name[name], False) for name in self.dataset.order]
        return tuple(asked + [pair for pair in rest if not asked or pair[0] is not asked[0][0]])

    def narrowed(self) -> list[tuple[Filter, str]]:
        """The filters that narrow, each with its value in words."""
        return [
            (each, _in_words(each, self.values[each.name])) for each in self.dataset.filters if each.name in self.values
        ]


def _in_words(each: Filter, value: str) -> str:
    return next((str(label) for choice, label in each.choices() if choice == value), value) if each.choices else value
