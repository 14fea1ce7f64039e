"""/impugnaciones/: what is challenged before the courts, and how each goes."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone

from tequio.impugnaciones.queries import FichaImpugnacion, ficha, publicas
from tequio.impugnaciones.representations import ficha_dict, impugnacion_dict

from .forms import FiltroForm
from .pages import public_page

PER_PAGE = 25


@public_page
def impugnaciones_list(request: HttpRequest) -> HttpResponse:
    form = FiltroForm(request.GET)
    page = Paginator(publicas(timezone.localdate(), **form.filtro()), PER_PAGE).get_page(request.GET.get("pagina"))
    part = "#lista" if request.htmx else ""  # type: ignore[attr-defined]  # set by HtmxMiddleware
    return render(request, f"impugnaciones/portal/impugnaciones.html{part}", {"form": form, "page": page})


@public_page
def impugnaciones_json(request: HttpRequest) -> JsonResponse:
    found = [impugnacion_dict(each) for each in publicas(timezone.localdate(), **FiltroForm(request.GET).filtro())]
    return JsonResponse({"total": len(found), "impugnaciones": found})


@public_page
def impugnacion(request: HttpRequest, slug: str) -> HttpResponse:
    return render(request, "impugnaciones/portal/impugnacion.html", {"ficha": _ficha(slug)})


@public_page
def impugnacion_json(request: HttpRequest, slug: str) -> JsonResponse:
    return JsonResponse(ficha_dict(_ficha(slug)))


def _ficha(slug: str) -> FichaImpugnacion:
    found = ficha(slug, timezone.localdate())
    if found is None:
        raise Http404
    return found
