"""Small middlewares of every page: security headers, a log line, language from the address, no null bytes."""

import logging
import re
import secrets
import time
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils import translation

Handler = Callable[[HttpRequest], HttpResponse]
log = logging.getLogger("tequio.request")

PERMISSIONS_POLICY = (
    "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), serial=(), "
    "accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=()"
)
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


def security_headers(get_response: Handler) -> Handler:
    """What Django's own SecurityMiddleware does not send; a view may say otherwise by setting the header."""
    always = {
        "Content-Security-Policy": settings.CONTENT_SECURITY_POLICY,
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": PERMISSIONS_POLICY,
        "X-Frame-Options": settings.X_FRAME_OPTIONS,
    }

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in always.items():
            response.headers.setdefault(name, value)
        return response

    return middleware


def request_log(get_response: Handler) -> Handler:
    """A number for each request (``X-Request-ID``, taken from the proxy in front when it is well formed) and one
    log line: no address of a person, no query string (it may say where someone lives). A response that is
    ``unlogged`` leaves no line."""

    def middleware(request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        request_id = _request_id(request)
        request.request_id = request_id  # type: ignore[attr-defined]  # read by the error pages
        response = get_response(request)
        response.headers["X-Request-ID"] = request_id
        if log.isEnabledFor(logging.INFO) and not getattr(response, "unlogged", False):
            _write(request, response, request_id, time.perf_counter() - started)
        return response

    return middleware


def _request_id(request: HttpRequest) -> str:
    given = request.META.get("HTTP_X_REQUEST_ID", "")
    return given if REQUEST_ID.fullmatch(given) else secrets.token_hex(8)


def _write(request: HttpRequest, response: HttpResponse, request_id: str, seconds: float) -> None:
    facts = {
        "method": request.method,
        "path": request.path,
        "status": response.status_code,
        "ms": round(seconds * 1000, 1),
        "request_id": request_id,
    }
    log.info("%(method)s %(path)s %(status)s in %(ms)s ms", facts, extra=facts)


def language_from_path(get_response: Handler) -> Handler:
    """English under /en/, Spanish elsewhere. The address alone decides, so pages need no cookie and no Vary."""

    def middleware(request: HttpRequest) -> HttpResponse:
        language = "en" if f"{request.path_info}/".startswith("/en/") else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = get_response(request)
            response.headers.setdefault("Content-Language", language)
            return response

    return middleware


def no_null_bytes(get_response: Handler) -> Handler:
    """No person types one, and PostgreSQL takes none in any text: refused before any view must think of it. The API
    refuses them itself, in its own words."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if has_null_byte(request) and not request.path_info.startswith("/api/"):
            raise BadRequest("null byte")
        return get_response(request)

    return middleware


def has_null_byte(request: HttpRequest) -> bool:
    return "\0" in request.path_info or "%00" in request.META["QUERY_STRING"]
