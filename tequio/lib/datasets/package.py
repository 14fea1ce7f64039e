"""The description of a dataset for programs: a Data Package (Frictionless, v1) with its Table Schema."""

from typing import Any

from .documents import iso
from .fields import Field, Kind
from .selection import Selection
from .table import NO, YES


def data_package(selection: Selection, site: str, file: str) -> dict[str, Any]:
    """``site``: address of the dataset's page; ``file``: address of the CSV, which the schema describes."""
    dataset, cut = selection.dataset, selection.dataset.cut()
    licence = {"name": dataset.licence.name, "title": dataset.licence.title, "path": dataset.licence.address}
    return {
        "profile": "tabular-data-package",
        "name": dataset.key,
        "title": str(dataset.name),
        "description": " ".join(filter(None, [str(dataset.description), str(cut.note)])),
        "homepage": site,
        "version": dataset.version(),
        "created": iso(cut.moment),
        "licenses": [licence],
        "sources": [{"title": str(dataset.source)}],
        "contributors": [{"title": dataset.owner, "role": "publisher"}],
        "resources": [_resource(selection, file)],
    }


def _resource(selection: Selection, file: str) -> dict[str, Any]:
    titles = {field.name: field.title for field in selection.fields}
    return {
        "profile": "tabular-data-resource",
        "name": selection.dataset.key,
        "path": file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(field) for field in selection.fields],
            "missingValues": [""],
            "primaryKey": [titles[name] for name in selection.dataset.identity],
        },
    }


def _field(field: Field) -> dict[str, Any]:
    """The name is the heading of the CSV; ``jsonName`` is that of the JSON files."""
    told: dict[str, Any] = {
        "name": field.title,
        "jsonName": field.name,
        "type": field.kind.value,
        "description": str(field.description),
    }
    if field.required:
        told["constraints"] = {"required": True}
    if field.unit:
        told["unit"] = field.unit
    if field.kind is Kind.BOOLEAN:
        told |= {"trueValues": [YES], "falseValues": [NO]}
    if field.kind is Kind.MOMENT:
        told["format"] = "%Y-%m-%dT%H:%M:%SZ"
    return told
