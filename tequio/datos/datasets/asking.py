"""What a query string asks of a dataset."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext, gettext_lazy

from tequio.lib.datasets import Dataset, Filter, Selection
from tequio.lib.datasets.selection import ORDER
from tequio.ui.problems import ProblemError
from tequio.ui.widgets import NamesSelect

ORDER_IS = gettext_lazy("Nombre de una columna; con un menos delante, de mayor a menor.")


class FilterForm(forms.Form):
    """The filters of a dataset as fields; what cannot be read is left out, since a list is never an error."""

    def __init__(self, dataset: Dataset, data: Any) -> None:
        super().__init__(_with_defaults(dataset, data))
        self.dataset = dataset
        for each in dataset.filters:
            self.fields[each.name] = _field(each)

    def values(self) -> dict[str, str]:
        """Filters that could be read and say something."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


def _field(each: Filter) -> forms.Field:
    if each.choices is None:
        return forms.CharField(label=str(each.title), required=False, max_length=200)
    everything = [] if each.default and each.default() else [("", gettext("Cualquiera"))]
    choices = [*everything, *each.choices()]
    return forms.ChoiceField(label=str(each.title), required=False, choices=choices, widget=NamesSelect)


def _with_defaults(dataset: Dataset, data: Any) -> dict[str, str]:
    asked = {each.name: data.get(each.name, "") for each in dataset.filters}
    return asked | {each.name: each.default() for each in dataset.filters if each.default and not asked[each.name]}


def read(dataset: Dataset, query: QueryDict) -> tuple[Selection, FilterForm]:
    """For a page: filters and order that cannot be read are left out. A default is not told among the values."""
    form = FilterForm(dataset, query)
    defaults = {each.name: each.default() for each in dataset.filters if each.default}
    values = {name: value for name, value in form.values().items() if value != defaults.get(name)}
    order = query.get(ORDER, "")
    known = {field.name for field in dataset.public_fields}
    return Selection(dataset, values, order if order.removeprefix("-") in known else ""), form


def strictly(dataset: Dataset, query: QueryDict) -> Selection:
    """For a file: raises ProblemError for what cannot be read, so that nobody takes the whole for a part."""
    selection, form = read(dataset, query)
    for name in form.errors:
        raise ProblemError("valor-no-valido", f"No entendimos `{name}={query[name][:40]}`. {parameters(dataset)[name]}")
    if query.get(ORDER) and not selection.order:
        known = ", ".join(field.name for field in dataset.public_fields)
        raise ProblemError("valor-no-valido", f"No hay una columna `{query[ORDER][:40]}`. Las que hay: {known}.")
    return selection


def parameters(dataset: Dataset) -> dict[str, str]:
    """Every parameter of its addresses and what it is."""
    return {each.name: str(each.description) for each in dataset.filters} | {ORDER: str(ORDER_IS)}
