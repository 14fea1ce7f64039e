"""/distritos/: the 33 and their offices, and each with its alcaldías and UTs."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from tequio.territorio.geojson import MEDIA_TYPE
from tequio.territorio.outlines import features_of
from tequio.territorio.portal.moment import dates, with_day
from tequio.territorio.portal.pages import public_page
from tequio.territorio.queries import FichaDistrito, distritos, ficha_distrito, marco_en
from tequio.territorio.representations import distrito_dict, distrito_resumen_dict, marco_dict
from tequio.ui.reading import read_only

from .files import lead_to_file


@public_page
@with_day
def distritos_list(request: HttpRequest, day: date | None) -> HttpResponse:
    context = {"resumenes": distritos(day), "marco": marco_en(day), **dates(day)}
    return render(request, "territorio/portal/distritos.html", context)


@public_page
@with_day
def distritos_json(request: HttpRequest, day: date | None) -> JsonResponse:
    listed = [distrito_resumen_dict(resumen) for resumen in distritos(day)]
    return JsonResponse({"marco": marco_dict(marco_en(day)), "distritos": listed})


@public_page
@with_day
def distrito(request: HttpRequest, numero: int, day: date | None) -> HttpResponse:
    return render(request, "territorio/portal/distrito.html", {"ficha": _ficha(numero, day), **dates(day)})


@public_page
@with_day
def distrito_json(request: HttpRequest, numero: int, day: date | None) -> JsonResponse:
    return JsonResponse(distrito_dict(_ficha(numero, day)))


@public_page
@with_day
def distrito_geojson(request: HttpRequest, numero: int, day: date | None) -> JsonResponse:
    ficha = _ficha(numero, day)
    return JsonResponse(features_of(ficha.marco, ficha.unidades), content_type=MEDIA_TYPE)


def _ficha(numero: int, day: date | None) -> FichaDistrito:
    ficha = ficha_distrito(numero, day)
    if ficha is None:
        raise Http404
    return ficha


@read_only
@with_day
def distritos_geojson(request: HttpRequest, day: date | None) -> HttpResponse:
    return lead_to_file(marco_en(day), "distritos")
