"""/alcaldias/: the sixteen, and each with its districts and UTs."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from tequio.territorio.geojson import MEDIA_TYPE
from tequio.territorio.outlines import features_of
from tequio.territorio.portal.moment import dates, with_day
from tequio.territorio.portal.pages import public_page
from tequio.territorio.queries import FichaAlcaldia, alcaldias, ficha_alcaldia, marco_en
from tequio.territorio.representations import alcaldia_dict, alcaldia_resumen_dict, marco_dict
from tequio.ui.reading import read_only

from .files import lead_to_file


@public_page
@with_day
def alcaldias_list(request: HttpRequest, day: date | None) -> HttpResponse:
    context = {"resumenes": alcaldias(day), "marco": marco_en(day), **dates(day)}
    return render(request, "territorio/portal/alcaldias.html", context)


@public_page
@with_day
def alcaldias_json(request: HttpRequest, day: date | None) -> JsonResponse:
    listed = [alcaldia_resumen_dict(resumen) for resumen in alcaldias(day)]
    return JsonResponse({"marco": marco_dict(marco_en(day)), "alcaldias": listed})


@public_page
@with_day
def alcaldia(request: HttpRequest, slug: str, day: date | None) -> HttpResponse:
    return render(request, "territorio/portal/alcaldia.html", {"ficha": _ficha(slug, day), **dates(day)})


@public_page
@with_day
def alcaldia_json(request: HttpRequest, slug: str, day: date | None) -> JsonResponse:
    return JsonResponse(alcaldia_dict(_ficha(slug, day)))


@public_page
@with_day
def alcaldia_geojson(request: HttpRequest, slug: str, day: date | None) -> JsonResponse:
    ficha = _ficha(slug, day)
    return JsonResponse(features_of(ficha.marco, ficha.unidades), content_type=MEDIA_TYPE)


def _ficha(slug: str, day: date | None) -> FichaAlcaldia:
    ficha = ficha_alcaldia(slug, day)
    if ficha is None:
        raise Http404
    return ficha


@read_only
@with_day
def alcaldias_geojson(request: HttpRequest, day: date | None) -> HttpResponse:
    return lead_to_file(marco_en(day), "alcaldias")
