"""What is said when something fails: what happened, what was kept, what to do."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tequio.ui.navigation import home
from tequio.ui.problems import problem, wants_data

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Failure:
    """The words of one kind of error; the same on the page and in the API."""

    kicker: Text
    title: Text
    happened: Text
    kept: Text
    do: Text


FAILURES = {
    400: Failure(
        _("Error 400"),
        _("No entendimos la petición"),
        _("Algo en la dirección o en los datos que llegaron no tiene la forma que esperamos."),
        _("No cambiamos nada de lo que ya estaba guardado."),
        _("Vuelve a la página anterior y revisa lo que escribiste."),
    ),
    403: Failure(
        _("Error 403"),
        _("Aquí no puedes entrar"),
        _("Esta página es para personas con un encargo, y no reconocimos el tuyo."),
        _("No cambiamos nada de lo que ya estaba guardado."),
        _("Si tienes un encargo, entra con tu cuenta. Si crees que es un error, escríbenos."),
    ),
    404: Failure(
        _("Error 404"),
        _("Esta página no existe"),
        _("La dirección está incompleta, cambió o nunca existió."),
        _("Nada se perdió: lo publicado sigue en su lugar."),
        _("Revisa la dirección o empieza de nuevo desde el inicio."),
    ),
    405: Failure(
        _("Error 405"),
        _("Esta página solo se lee"),
        _("Llegó una orden para cambiar algo, y aquí no hay nada que cambiar."),
        _("No cambiamos nada de lo que ya estaba guardado."),
        _("Abre la dirección en tu navegador, como cualquier otra."),
    ),
    500: Failure(
        _("Error 500"),
        _("Algo falló de nuestro lado"),
        _("No pudimos terminar lo que pediste. Ya quedó anotado para revisarlo."),
        _("Lo que se guardó antes sigue guardado; lo de esta última petición, no."),
        _("Espera un minuto y vuelve a intentarlo."),
    ),
}


def _handler(status: int) -> Callable[..., HttpResponse]:
    def handle(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  Django's call
        return _answer(request, status)

    return handle


bad_request = _handler(400)
permission_denied = _handler(403)
not_found = _handler(404)


def method_not_allowed(request: HttpRequest, allowed: Iterable[str]) -> HttpResponse:
    """405, with the methods that the address does take."""
    response = _answer(request, 405)
    response.headers["Allow"] = ", ".join(allowed)
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  Django's call
    """Something was sent from a page that is not ours, or to one that takes nothing."""
    return bad_request(request)


def server_error(request: HttpRequest) -> HttpResponse:
    """Rendered without request context or database: whatever broke may be among them."""
    if wants_data(request):
        return _answer(request, 500)
    context = {**_facts(request, 500), "language": get_language(), "home": home()}
    return HttpResponse(render_to_string("ui/500.html", context), status=500)


def _answer(request: HttpRequest, status: int) -> HttpResponse:
    facts = _facts(request, status)
    if wants_data(request):
        said: Failure = facts["error"]
        return problem(status, str(said.title), f"{said.happened} {said.do}", request_id=facts["request_id"])
    return render(request, "ui/error.html", {**facts, "canonical": ""}, status=status)


def _facts(request: HttpRequest, status: int) -> dict[str, Any]:
    return {"error": FAILURES[status], "request_id": getattr(request, "request_id", "")}
