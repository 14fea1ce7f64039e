"""Errors for programs: problem details, RFC 9457."""

from typing import Any

from django.http import HttpRequest, JsonResponse

DATA_SUFFIXES = (".json", ".geojson")


def problem(status: int, title: str, detail: str, **extra: Any) -> JsonResponse:
    """An error as ``application/problem+json``; ``extra`` are further members (``type``, ``instance``, our own)."""
    body = {"type": "about:blank", "title": str(title), "status": status, "detail": str(detail), **extra}
    return JsonResponse(
        body,
        status=status,
        content_type="application/problem+json",
        json_dumps_params={"ensure_ascii": False},
    )


def wants_data(request: HttpRequest) -> bool:
    """Whether a program asked: an address of the API or of a data file."""
    return request.path.startswith("/api/") or request.path.endswith(DATA_SUFFIXES)
