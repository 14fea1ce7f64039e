"""Errors for programs: problem details, RFC 9457."""

from typing import Any

from django.http import HttpRequest, JsonResponse

DATA_SUFFIXES = (".json", ".geojson")


class ProblemError(Exception):
    """What a program asked cannot be answered. ``kind``: its name among the API's problems; ``detail``: for people."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.kind, self.detail = kind, detail


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
