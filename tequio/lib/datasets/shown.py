"""A value as a page shows it to people."""

from collections.abc import Callable
from typing import Any

from django.utils.formats import number_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from .fields import YEAR, Field, Kind


def shown(field: Field, value: Any) -> str:
    """A value for people; one that is not known is a dash."""
    if value is None or value == "":
        return "–"
    return WORDS.get(field.kind, _plain)(field, value)


def _number(field: Field, value: Any) -> str:
    return number_format(value, field.decimals, force_grouping=field.unit != YEAR)


def _plain(_field: Field, value: Any) -> str:
    return str(value)


WORDS: dict[Kind, Callable[[Field, Any], str]] = {
    Kind.INTEGER: _number,
    Kind.NUMBER: _number,
    Kind.BOOLEAN: lambda _field, value: _("sí") if value else _("no"),
    Kind.DATE: lambda _field, value: value.isoformat(),
    Kind.MOMENT: lambda _field, value: f"{localtime(value):%Y-%m-%d %H:%M}",
}
