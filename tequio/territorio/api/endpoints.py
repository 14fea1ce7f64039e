"""The addresses of the ground in the API. ``representations`` shapes the answers, ``answers`` describes them."""

from collections.abc import Mapping
from typing import Any, cast

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext_noop as _
from ninja import Query, Router

from tequio.lib.text import fold
from tequio.territorio import queries
from tequio.territorio import representations as shapes
from tequio.territorio.geojson import MEDIA_TYPE, feature
from tequio.territorio.locator import territorio_en
from tequio.territorio.locator.answers import Lugar
from tequio.ui.problems import ProblemError

from . import answers, locate
from .questions import Clave, Consulta, ConsultaUnidades, NombreAlcaldia, Numero, Pregunta

router = Router()


@router.get(
    "/ubica",
    response=answers.UbicacionPunto | answers.UbicacionPalabras,
    summary=_("¿Qué unidad es?"),
    description=_(
        "De un punto (`lat` y `lon`) o de unas palabras (`q`, `cp` o `seccion`) a sus unidades territoriales. "
        "No guardamos lo que preguntas: ni en registros ni en memoria."
    ),
)
def ubica(request: HttpRequest, pregunta: Query[Pregunta]) -> HttpResponse:  # noqa: ARG001  for the document
    return locate.ubica(request)


@router.get(
    "/unidades",
    response=answers.Unidades,
    summary=_("Lista de unidades territoriales"),
    description=_("Por alcaldía y clave, con filtros que se suman y páginas."),
)
def unidades(request: HttpRequest, consulta: Query[ConsultaUnidades]) -> dict[str, Any]:
    day = consulta.en
    places = territorio_en(day).lugares
    slugs = {name: p.alcaldia_slug for p in places for name in (p.alcaldia_clave, p.alcaldia_slug)}
    alcaldia = _known("alcaldia", consulta.alcaldia, slugs)
    tipo = _known("tipo", consulta.tipo, {p.tipo: p.tipo for p in places})
    found = queries.unidades(queries.Filtro(consulta.texto, alcaldia, consulta.distrito, tipo), day)
    end = consulta.offset + consulta.limit
    return {
        "marco": shapes.marco_dict(queries.marco_en(day)),
        "total": len(found),
        "siguiente": _page(request, end) if end < len(found) else None,
        "unidades": [shapes.lugar_dict(lugar) for lugar in found[consulta.offset : end]],
    }


@router.get(
    "/unidades/{clave}.geojson",
    response=answers.UnidadGeoJSON,
    summary=_("El contorno de una unidad"),
    description=_("Un Feature de GeoJSON, con longitud antes que latitud."),
)
def unidad_geojson(request: HttpRequest, clave: Clave, consulta: Query[Consulta]) -> HttpResponse:  # noqa: ARG001  Ninja's call
    ficha = ficha_unidad(clave, consulta)
    lugar = territorio_en(ficha.marco.vigente_desde).lugar(clave)
    return JsonResponse(feature(cast(Lugar, lugar), ficha.geometria), content_type=MEDIA_TYPE)


@router.get(
    "/alcaldias",
    response=answers.Alcaldias,
    summary=_("Las 16 alcaldías"),
    description=_("Por nombre, con cuántas unidades tiene cada una."),
)
def alcaldias(request: HttpRequest, consulta: Query[Consulta]) -> dict[str, Any]:  # noqa: ARG001  Ninja's call
    return {
        "marco": shapes.marco_dict(queries.marco_en(consulta.en)),
        "alcaldias": [shapes.alcaldia_resumen_dict(each) for each in queries.alcaldias(consulta.en)],
    }


@router.get(
    "/alcaldias/{alcaldia}",
    response=answers.Alcaldia,
    summary=_("Una alcaldía"),
    description=_("Por su clave o su nombre, con sus distritos y unidades."),
)
def alcaldia(request: HttpRequest, alcaldia: NombreAlcaldia, consulta: Query[Consulta]) -> dict[str, Any]:  # noqa: ARG001  Ninja's call
    every = [each.alcaldia for each in queries.alcaldias(consulta.en)]
    slug = next((each.slug for each in every if alcaldia in (each.clave, each.slug)), "")
    ficha = queries.ficha_alcaldia(slug, consulta.en)
    if ficha is None:
        raise ProblemError(
            "no-existe", f"No hay ninguna alcaldía «{alcaldia}». Consulta la lista en /api/v1/alcaldias."
        )
    return shapes.alcaldia_dict(ficha)


@router.get(
    "/distritos",
    response=answers.Distritos,
    summary=_("Los 33 distritos"),
    description=_("Por número, con su oficina y las alcaldías que atiende."),
)
def distritos(request: HttpRequest, consulta: Query[Consulta]) -> dict[str, Any]:  # noqa: ARG001  Ninja's call
    return {
        "marco": shapes.marco_dict(queries.marco_en(consulta.en)),
        "distritos": [shapes.distrito_resumen_dict(each) for each in queries.distritos(consulta.en)],
    }


@router.get(
    "/distritos/{numero}",
    response=answers.Distrito,
    summary=_("Un distrito"),
    description=_("Con su oficina, quién la encabeza, sus alcaldías y unidades."),
)
def distrito(request: HttpRequest, numero: Numero, consulta: Query[Consulta]) -> dict[str, Any]:  # noqa: ARG001  Ninja's call
    ficha = queries.ficha_distrito(numero, consulta.en)
    if ficha is None:
        raise ProblemError("no-existe", f"No hay ningún distrito {numero}. Consulta la lista en /api/v1/distritos.")
    return shapes.distrito_dict(ficha)


@router.get(
    "/marcos",
    response=answers.Marcos,
    summary=_("Los marcos geográficos"),
    description=_("Los publicados, el más reciente primero. Cualquier otra pregunta toma el que regía el día `en`."),
)
def marcos(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001  Ninja's call
    return {"marcos": [shapes.marco_dict(marco) for marco in queries.marcos_publicados()]}


def ficha_unidad(clave: str, consulta: Consulta) -> queries.FichaUnidad:
    ficha = queries.ficha_unidad(clave, consulta.en)
    if ficha is None:
        raise ProblemError(
            "no-existe",
            f"Ningún marco publicado hasta ese día tiene la unidad «{clave}». Su forma es 08-033; "
            "búscala por su nombre en /api/v1/unidades?texto=…",
        )
    return ficha


def _known(name: str, value: str, options: Mapping[str, str]) -> str:
    """The option that is written so, give or take accents and capitals; nothing for nothing."""
    if not value:
        return ""
    folded = {fold(option): meaning for option, meaning in options.items()}
    if fold(value) not in folded:
        raise ProblemError("valor-no-valido", f"No conocemos `{name}={value}`. Hay: {', '.join(sorted(options))}.")
    return folded[fold(value)]


def _page(request: HttpRequest, offset: int) -> str:
    query = request.GET.copy()
    query["offset"] = str(offset)
    return request.build_absolute_uri(f"?{query.urlencode()}")
