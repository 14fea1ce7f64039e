"""/api/v1/docs: the OpenAPI document as a page to read, and as it is."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from tequio.ui.context import site_url

from .api import document, kept
from .limits import POLICY, WINDOW_S
from .openapi import Document, operations, translated
from .problems import KINDS

CODE = re.compile(r"`([^`]+)`")
# Which parameters the example of an address carries.
ASKED = {"ubica": ("lat", "lon"), "unidades": ("alcaldia", "limit"), "unidad": ("en",)}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One address as the page tells it. ``example``: an address that answers; ``fields``: what it answers."""

    operation: Document
    path: str
    example: str
    schemas: tuple[tuple[str, Document], ...]


@kept
def openapi(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django's call
    """In Spanish at every address, as all that the API answers."""
    response = JsonResponse(document(), json_dumps_params={"ensure_ascii": False, "indent": 1})
    response.headers["Content-Language"] = settings.LANGUAGE_CODE
    return response


@kept
def page(request: HttpRequest) -> HttpResponse:
    told = translated(document(), _html)
    context = {
        "info": told["info"],
        "endpoints": [_endpoint(path, operation, told) for path, operation in operations(told)],
        "problems": KINDS,
        "limit": settings.API_LIMIT,
        "window": WINDOW_S,
        "policy": POLICY,
        "site": site_url(request),
    }
    return render(request, "datos/api.html", context)


def _html(text: str) -> SafeString:
    """A sentence of the document in the active language; what stands between backticks is code."""
    return mark_safe(CODE.sub(r"<code>\1</code>", escape(gettext(text))))  # noqa: S308  escaped before


def _endpoint(path: str, operation: Document, told: Document) -> Endpoint:
    example, query = path, {}
    for parameter in operation["parameters"]:
        name, value = parameter["name"], parameter["example"]
        if parameter["in"] == "path":
            example = example.replace(f"{{{name}}}", str(value))
        elif name in ASKED.get(operation["operationId"], ()):
            query[name] = value
    media = next(iter(operation["responses"]["200"]["content"].values()))
    return Endpoint(
        operation, path, example + (f"?{urlencode(query)}" if query else ""), _schemas(media["schema"], told)
    )


def _schemas(schema: Document, told: Document) -> tuple[tuple[str, Document], ...]:
    """The models of an answer by name, with what they hold, each once, in reading order."""
    names: list[str] = []
    _collect(schema, told, names)
    models = told["components"]["schemas"]
    return tuple((name, models[name]) for name in names if "properties" in models[name])


def _collect(part: Any, told: Document, names: list[str]) -> None:
    if isinstance(part, list):
        for each in part:
            _collect(each, told, names)
    elif isinstance(part, dict):
        name = str(part.get("$ref", "")).rpartition("/")[2]
        if name and name not in names:
            names.append(name)
            _collect(told["components"]["schemas"][name], told, names)
        for each in part.values():
            _collect(each, told, names)
