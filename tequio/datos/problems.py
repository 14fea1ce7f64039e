"""Every problem that the API may answer with, and which error is which. Problem details: RFC 9457."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext_noop as _
from ninja.errors import ValidationError as NinjaValidationError
from pydantic import ValidationError

from tequio.territorio.locator import CoordinateError, MarcoNoDisponibleError, SwappedAxesError
from tequio.ui.problems import ProblemError, problem


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: its HTTP status, and its title, always the same."""

    status: int
    title: str


KINDS = {
    "ejes-cambiados": Kind(400, _("La latitud y la longitud están cambiadas")),
    "coordenada-no-valida": Kind(400, _("Las coordenadas no son un punto de la Tierra")),
    "pregunta-incompleta": Kind(400, _("Falta una parte de la pregunta")),
    "pregunta-doble": Kind(400, _("Hay más de una pregunta")),
    "parametro-desconocido": Kind(400, _("No conocemos ese parámetro")),
    "parametro-repetido": Kind(400, _("Un parámetro viene dos veces")),
    "valor-no-valido": Kind(400, _("Un valor no tiene la forma que esperamos")),
    "sin-marco": Kind(404, _("No hay un marco geográfico para esa fecha")),
    "no-existe": Kind(404, _("Eso no existe en los datos")),
    "direccion-desconocida": Kind(404, _("La API no tiene esa dirección")),
    "metodo-no-permitido": Kind(405, _("La API es solo de lectura")),
    "demasiadas-peticiones": Kind(429, _("Llegaste al límite de peticiones")),
}
ANSWERED = (ProblemError, CoordinateError, MarcoNoDisponibleError, ValidationError, NinjaValidationError)

Parameters = Mapping[str, str]  # the parameters of an address: name → description


def answer(error: Exception, request: HttpRequest, parameters: Parameters) -> JsonResponse:
    """One of ``ANSWERED`` as problem details."""
    known = describe(error, request, parameters)
    kind = KINDS[known.kind]
    response = problem(
        kind.status, kind.title, known.detail, type=f"{reverse('datos:api-docs')}#{known.kind}", instance=request.path
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def describe(error: Exception, request: HttpRequest, parameters: Parameters) -> ProblemError:
    match error:
        case ProblemError():
            return error
        case SwappedAxesError():
            return ProblemError("ejes-cambiados", str(error))
        case CoordinateError():
            return ProblemError("coordenada-no-valida", str(error))
        case MarcoNoDisponibleError():
            return ProblemError("sin-marco", str(error))
        case ValidationError():
            return _not_valid(error.errors(include_url=False)[0], request, parameters)
        case NinjaValidationError():
            return _not_valid(error.errors[0], request, parameters)
    raise TypeError(error)


def check_names(request: HttpRequest, parameters: Parameters) -> None:
    """Raises ProblemError for a parameter that the address does not take, or takes once and came twice."""
    for name, values in request.GET.lists():
        if name not in parameters:
            near = _near(name.lower(), parameters)
            hint = f"¿Quisiste decir `{near[0]}`?" if near else f"Los que hay: {_listed(parameters)}."
            raise ProblemError("parametro-desconocido", f"Esta dirección no tiene un parámetro `{name[:40]}`. {hint}")
        if len(values) > 1:
            raise ProblemError("parametro-repetido", f"El parámetro `{name}` viene {len(values)} veces: manda uno.")


def _near(name: str, parameters: Parameters) -> list[str]:
    """``latitud`` and ``lng`` are near ``lat`` and ``lon``."""
    return [each for each in parameters if name.startswith(each)] or get_close_matches(name, parameters, 1, 0.65)


def _not_valid(error: Mapping, request: HttpRequest, parameters: Parameters) -> ProblemError:
    """The first value that cannot be read, with what it should be: the description of its parameter."""
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, CoordinateError):
        return ProblemError("coordenada-no-valida", str(cause))
    name = next(part for part in error["loc"] if part in parameters)
    if request.resolver_match and name in request.resolver_match.kwargs:
        value = request.resolver_match.kwargs[name]
        return ProblemError("no-existe", f"No hay nada en «{value[:40]}». {parameters[name]}")
    return ProblemError("valor-no-valido", f"No entendimos `{name}={request.GET[name][:40]}`. {parameters[name]}")


def _listed(parameters: Parameters) -> str:
    return ", ".join(f"`{name}`" for name in parameters) or "ninguno"
