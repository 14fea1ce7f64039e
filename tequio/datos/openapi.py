"""What the OpenAPI document needs beyond what the views say of themselves. Pure: documents in, documents out."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from .limits import POLICY
from .problems import KINDS

Document = dict[str, Any]
QUESTIONS = ("Consulta", "Pregunta")
PROSE = {"title", "summary", "description"}
OK = _("La respuesta.")
PROBLEM_SCHEMA = {
    "type": "object",
    "description": _("Qué pasó y qué hacer, según RFC 9457."),
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "description": _("Dirección que explica este problema.")},
        "title": {"type": "string", "description": _("El problema, siempre con las mismas palabras.")},
        "status": {"type": "integer", "description": _("El código de HTTP.")},
        "detail": {"type": "string", "description": _("Qué pasó esta vez y qué puedes hacer.")},
        "instance": {"type": "string", "description": _("La dirección que preguntaste, sin sus parámetros.")},
    },
}
LIMIT_HEADERS = {
    "RateLimit-Policy": {
        "description": _("Cuántas peticiones (q) por cuántos segundos (w)."),
        "schema": {"type": "string", "examples": [f'"{POLICY}";q=600;w=60']},
    },
    "RateLimit": {
        "description": _("Cuántas te quedan (r) y en cuántos segundos se renueva la cuenta (t)."),
        "schema": {"type": "string", "examples": [f'"{POLICY}";r=599;t=42']},
    },
}


def finished(document: Document) -> Document:
    """Adds problems, headers and media types, puts examples where OpenAPI wants them, and leaves Spanish alone."""
    document["components"]["schemas"] = _in_spanish(document["components"]["schemas"])
    document["components"]["schemas"]["Problema"] = PROBLEM_SCHEMA
    document["components"]["headers"] = LIMIT_HEADERS
    document["components"]["responses"] = {str(status): _problem_response(status) for status in _statuses()}
    for path, operation in operations(document):
        operation["parameters"] = [_parameter(each) for each in operation["parameters"]]
        operation["responses"] = {
            "200": _ok(operation["responses"][200], geojson=path.endswith(".geojson")),
            **{str(status): {"$ref": f"#/components/responses/{status}"} for status in _statuses()},
        }
    return document


def operations(document: Document) -> Iterator[tuple[str, Document]]:
    """(address, operation); the API only reads, so an address has one."""
    for path, methods in document["paths"].items():
        yield path, methods["get"]


def parameters_by_operation(document: Document) -> dict[str, dict[str, str]]:
    """The descriptions of the parameters of each operation, by their names."""
    return {
        operation["operationId"]: {each["name"]: each["description"] for each in operation["parameters"]}
        for _path, operation in operations(document)
    }


def translated(value: Any, say: Callable[[str], str] = gettext) -> Any:
    """The document with its prose in the active language, or as ``say`` says it."""
    if isinstance(value, dict):
        return {
            key: say(part) if key in PROSE and isinstance(part, str) and part else translated(part, say)
            for key, part in value.items()
        }
    return [translated(part, say) for part in value] if isinstance(value, list) else value


def _in_spanish(schemas: dict[str, Document]) -> dict[str, Document]:
    """Without the models of questions, which nothing refers to, nor what the words for programmers left in the rest:
    titles made from the names of fields, and what an enumeration says of itself (its fields say it in Spanish)."""
    kept = {name: _untitled(schema) for name, schema in schemas.items() if not name.startswith(QUESTIONS)}
    for schema in kept.values():
        if "enum" in schema:
            schema.pop("description", None)
    return kept


def _untitled(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _untitled(part) for k, part in value.items() if k != "title" or not isinstance(part, str)}
    return [_untitled(part) for part in value] if isinstance(value, list) else value


def _statuses() -> list[int]:
    return sorted({kind.status for kind in KINDS.values()})


def _problem_response(status: int) -> Document:
    return {
        "description": " · ".join(kind.title for kind in KINDS.values() if kind.status == status),
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problema"}}},
    }


def _ok(response: Document, *, geojson: bool) -> Document:
    """The answer, with a description in Spanish, its headers and its media type."""
    schema = _untitled(response["content"]["application/json"])
    return {
        "description": OK,
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in LIMIT_HEADERS},
        "content": {"application/geo+json" if geojson else "application/json": schema},
    }


def _parameter(parameter: Document) -> Document:
    """Without null defaults, and with its example as the one that parameters may have."""
    schema = {key: part for key, part in _untitled(parameter["schema"]).items() if (key, part) != ("default", None)}
    rest = {key: part for key, part in parameter.items() if key not in ("examples", "schema")}
    return {**rest, "schema": schema, "example": parameter["examples"][0]}
