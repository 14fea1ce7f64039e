"""The door of the API: only reading, from any site, within limits, and every error in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse

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


@dataclass(frozen=True, slots=True, eq=False)
class Door:
    """A view for anyone who reads. ``parameters``: those of its address, name → description.

    ``shortcut`` answers the plainest questions from the query string as it came; None leaves them to the view.
    """

    view: View
    parameters: Parameters
    shortcut: Shortcut | None = None
    csrf_exempt: ClassVar[bool] = True  # it changes nothing and reads no cookie

    def __call__(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        method = request.method
        if method == "OPTIONS":
            return HttpResponse(status=204, headers=OPEN | PREFLIGHT)
        limit: int = settings.API_LIMIT
        standing = limiter.take(client_address(request), limit) if limit else None
        try:
            response = self._read(request, standing, kwargs)
        except ANSWERED as error:
            response = answer(error, request, self.parameters)
        for name, value in (OPEN | standing.headers() if standing else OPEN).items():
            response.headers[name] = value
        if response.status_code == 405:
            response.headers["Allow"] = METHODS
        request.method = method
        return response

    def _read(self, request: HttpRequest, standing: Standing | None, kwargs: dict[str, Any]) -> HttpResponse:
        if standing and standing.exceeded:
            raise _too_many(standing)
        if request.method not in ("GET", "HEAD"):
            raise ProblemError("metodo-no-permitido", f"Usa GET; {request.method} no cambia nada aquí.")
        if self.shortcut and (response := self.shortcut(request.META["QUERY_STRING"])) is not None:
            return response
        check_names(request, self.parameters)
        request.method = "GET"  # an answer to HEAD is the same; the server leaves out its body
        return self.view(request, **kwargs)


def _too_many(standing: Standing) -> ProblemError:
    return ProblemError(
        "demasiadas-peticiones",
        f"Desde tu conexión llegaron más de {standing.limit} peticiones en un minuto. Espera {standing.seconds} s y "
        "continúa; si necesitas todas las unidades, descárgalas con /api/v1/unidades?limit=500.",
    )
