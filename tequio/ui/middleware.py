"""Small middlewares of every page: language from the address, security headers, one log line a request."""

import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

Handler = Callable[[HttpRequest], HttpResponse]
log = logging.getLogger("tequio.request")

PERMISSIONS_POLICY = "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()"


def language_from_path(get_response: Handler) -> Handler:
    """English under /en/, Spanish elsewhere. The address alone decides, so pages need no cookie and no Vary."""

    def middleware(request: HttpRequest) -> HttpResponse:
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language  # type: ignore[attr-defined]  # Django's own convention
            response = get_response(request)
            response.headers.setdefault("Content-Language", language)
            return response

    return middleware


def security_headers(get_response: Handler) -> Handler:
    """What Django's own SecurityMiddleware does not send."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("X-Frame-Options", settings.X_FRAME_OPTIONS)
        return response

    return middleware


def request_log(get_response: Handler) -> Handler:
    """One line a request: no address of a person, no query string (it may say where someone lives)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        response = get_response(request)
        elapsed = (time.perf_counter() - started) * 1000
        log.info(
            "request",
            extra={
                "method": request.method,
                "path": request.path,
                "status": response.status_code,
                "ms": round(elapsed, 1),
            },
        )
        return response

    return middleware
