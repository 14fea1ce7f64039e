"""The door of the API: only reading, from any site, within limits, and every error in words."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from tequio.ui.middleware import has_null_byte
from tequio.ui.problems import ProblemError

from .limits import Limiter, Standing, client_address
from .problems import ANSWERED, Parameters, answer, check_names

View = Callable[..., HttpResponse]
Shortcut = Callable[[str], HttpResponse | None]

METHODS = "GET, HEAD, OPTIONS"
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy, Retry-After",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PREFLIGHT = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}
limiter = Limiter()


def nothing_plain(query: str) -> None:
    """The shortcut of the addresses that have none."""


def public(view: View, parameters: Parameters, shortcut: Shortcut = nothing_plain) -> View:
    """``view`` for anyone who reads. ``parameters``: those of its address, name → description.

    ``shortcut`` answers the plainest questions from the query string as it came; None leaves them to the view.
    """

    def read(request: HttpRequest, standing: Standing | None, kwargs: dict[str, Any]) -> HttpResponse:
        if standing and standing.exceeded:
            raise _too_many(standing)
        if request.method not in ("GET", "HEAD"):
            raise ProblemError("metodo-no-permitido", f"Usa GET; {request.method} no cambia nada aquí.")
        if (response := shortcut(request.META["QUERY_STRING"])) is not None:
            return response
        if has_null_byte(request):
            raise ProblemError("valor-no-valido", "La dirección trae un carácter nulo (%00), que ningún texto lleva.")
        check_names(request, parameters)
        request.method = "GET"  # an answer to HEAD is the same; the server leaves out its body
        return view(request, **kwargs)

    @csrf_exempt  # it changes nothing and reads no cookie
    @wraps(view)
    def opened(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        method = request.method
        if method == "OPTIONS":
            return HttpResponse(status=204, headers=OPEN | PREFLIGHT)
        limit: int = settings.API_LIMIT
        standing = limiter.take(client_address(request), limit) if limit else None
        try:
            response = read(request, standing, kwargs)
        except ANSWERED as error:
            response = answer(error, request, parameters)
        headers = response.headers
        for name, value in (OPEN | standing.headers() if standing else OPEN).items():
            headers[name] = value
        if response.status_code == 405:
            response.headers["Allow"] = METHODS
        request.method = method
        return response

    return opened


def _too_many(standing: Standing) -> ProblemError:
    return ProblemError(
        "demasiadas-peticiones",
        f"Desde tu conexión llegaron más de {standing.limit} peticiones en un minuto. Espera {standing.seconds} s y "
        "continúa; si necesitas todas las unidades, descárgalas con /api/v1/unidades?limit=500.",
    )
