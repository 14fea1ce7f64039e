"""/ut/: every UT, with filters that live in the address."""

from datetime import date

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse

from tequio.territorio.portal.forms import FiltroForm
from tequio.territorio.portal.moment import dates, with_day
from tequio.territorio.portal.pages import public_page, render_with_files
from tequio.territorio.queries import marco_en, unidades
from tequio.territorio.representations import lugar_dict, marco_dict
from tequio.ui.reading import read_only

from .files import lead_to_file

PER_PAGE = 50


@public_page
@with_day
def unidades_list(request: HttpRequest, day: date | None) -> HttpResponse:
    form = FiltroForm(request.GET, day=day)
    found = unidades(form.filtro(), day)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"form": form, "page": page, **dates(day)}
    part = "#lista" if request.htmx else ""  # type: ignore[attr-defined]  # set by HtmxMiddleware
    return render_with_files(request, f"territorio/portal/unidades.html{part}", marco_en(day), context)


@public_page
@with_day
def unidades_json(request: HttpRequest, day: date | None) -> JsonResponse:
    form = FiltroForm(request.GET, day=day)
    found = unidades(form.filtro(), day)
    listed = [lugar_dict(lugar) for lugar in found]
    return JsonResponse({"marco": marco_dict(marco_en(day)), "total": len(listed), "unidades": listed})


@read_only
@with_day
def unidades_geojson(request: HttpRequest, day: date | None) -> HttpResponse:
    return lead_to_file(marco_en(day), "outlines")
