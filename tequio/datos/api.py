"""/api/v1/: the routers of the apps below as one API, and its OpenAPI document."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext_noop as _
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.operation import Operation
from ninja.renderers import JSONRenderer

from tequio.impugnaciones.portal.pages import banderas_version
from tequio.territorio.api import locate
from tequio.territorio.api.endpoints import router
from tequio.territorio.locator.loading import published_version
from tequio.ui.caching import PageCache, page_cache
from tequio.ui.problems import ProblemError

from . import unidades
from .door import public
from .openapi import finished, parameters_by_operation

PREFIX = "api/v1/"
kept = page_cache(
    version=lambda: (published_version(), banderas_version(), timezone.localdate()), cache=PageCache(8 * 1024 * 1024)
)


class Renderer(JSONRenderer):
    json_dumps_params = {"ensure_ascii": False}  # noqa: RUF012  Ninja's own way


class Api(NinjaAPI):
    def get_openapi_operation_id(self, operation: Operation) -> str:
        """The name of the view, which is the name of its address too."""
        return operation.view_func.__name__


api = Api(
    title=_("API de Tequio"),
    version="1",
    description=_(
        "Unidades territoriales, alcaldías, distritos y marcos geográficos de la Ciudad de México. Solo lectura, sin "
        "registro. Las coordenadas son grados WGS84; en GeoJSON la longitud va primero. Cualquier pregunta puede "
        "hablar de otro día con `en`."
    ),
    renderer=Renderer(),
    openapi_url=None,
    docs_url=None,
    openapi_extra={
        "info": {
            "contact": {"name": "Instituto Electoral de la Ciudad de México", "url": "https://www.iecm.mx/"},
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        }
    },
)
api.add_router("", router)
api.add_router("", unidades.router)


@api.exception_handler(Exception)
@api.exception_handler(ValidationError)
def leave_it_to_the_door(request: HttpRequest, error: Exception) -> HttpResponse:  # noqa: ARG001  Ninja's call
    raise error


@cache
def document() -> dict[str, Any]:
    """The OpenAPI document, in Spanish."""
    return finished(api.get_openapi_schema(path_prefix=PREFIX))


def urlpatterns() -> list[URLPattern]:
    """Each address behind the door. ``ubica``, first, has its own view; the others are kept while the data stay."""
    parameters = parameters_by_operation(document())
    ubica = public(locate.ubica, parameters["ubica"], locate.plain_point)
    patterns = [path(f"{PREFIX}ubica", ubica, name="api-ubica")]
    for pattern in api.urls[0]:
        if isinstance(pattern, URLPattern) and pattern.name in parameters.keys() - {"ubica"}:
            view = public(kept(pattern.callback), parameters[pattern.name])
            patterns.append(path(f"{PREFIX}{pattern.pattern}", view, name=f"api-{pattern.name}"))
    return patterns


def unknown_address(request: HttpRequest) -> HttpResponse:
    raise ProblemError(
        "direccion-desconocida", f"No hay nada en {request.path[:80]}. Las direcciones están en /api/v1/docs."
    )
