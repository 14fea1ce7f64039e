"""A table of a dataset as a page shows it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from tequio.lib.datasets import Field, Kind, Selection
from tequio.lib.datasets.shown import shown

KINDS = {
    Kind.TEXT: gettext_lazy("texto"),
    Kind.INTEGER: gettext_lazy("número entero"),
    Kind.NUMBER: gettext_lazy("número"),
    Kind.BOOLEAN: gettext_lazy("sí o no"),
    Kind.DATE: gettext_lazy("fecha"),
    Kind.MOMENT: gettext_lazy("fecha y hora"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A heading: the order that it leads to, and how the rows stand now (``ascending``, ``descending`` or nothing)."""

    field: Field
    order: str
    sorted: str


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    href: str
    number: bool
    heads: bool


def columns(selection: Selection) -> list[Column]:
    return [_column(field, selection.order) for field in selection.fields]


def _column(field: Field, order: str) -> Column:
    if order == field.name:
        return Column(field, f"-{field.name}", "ascending")
    return Column(field, field.name, "descending" if order == f"-{field.name}" else "")


def cells(selection: Selection, rows: Iterable[Sequence[Any]]) -> list[list[Cell]]:
    """``heads``: the cell that names its row."""
    head = selection.dataset.identity[-1]
    return [
        [_cell(field, value, heads=field.name == head) for field, value in zip(selection.fields, row, strict=True)]
        for row in rows
    ]


def _cell(field: Field, value: Any, *, heads: bool) -> Cell:
    href = reverse(field.page, args=[value]) if field.page and value is not None else ""
    return Cell(shown(field, value), href, field.is_number, heads)
