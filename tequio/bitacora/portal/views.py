"""/bitacora/: what it is, its seals, and any entry with its proof."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from tequio.bitacora import queries

from .data import asiento_dict, ficha_sello_dict, sello_dict
from .forms import NumeroForm

View = Callable[..., HttpResponse]
JSON = {"ensure_ascii": False, "indent": 1}


def public_page(view: View) -> View:
    """Reads only; any cache may keep it a minute, and an ETag tells whether it changed."""
    kept = cache_control(public=True, max_age=0, s_maxage=60, stale_while_revalidate=86400)
    return wraps(view)(require_safe(conditional_page(kept(view))))


@public_page
def bitacora(request: HttpRequest) -> HttpResponse:
    """With ``?numero=`` it leads to that entry, or says why not."""
    form = NumeroForm(request.GET if "numero" in request.GET else None)
    if form.is_bound and form.is_valid():
        return redirect("bitacora:asiento", form.cleaned_data["numero"])
    context = {
        "form": form,
        "estado": queries.estado(),
        "ultimos": queries.ultimos_publicos(),
        "page": queries.sellos(request.GET.get("pagina")),
    }
    return render(request, "bitacora/portal/bitacora.html", context)


@public_page
def bitacora_json(request: HttpRequest) -> JsonResponse:
    page = queries.sellos(request.GET.get("pagina"))
    body = {
        "asientos": queries.estado().asientos,
        "pagina": page.number,
        "paginas": page.paginator.num_pages,
        "sellos": [sello_dict(each) for each in page],
    }
    return JsonResponse(body, json_dumps_params=JSON)


@public_page
def asiento(request: HttpRequest, numero: int) -> HttpResponse:
    return render(request, "bitacora/portal/asiento.html", {"asiento": _asiento(numero)})


@public_page
def asiento_json(request: HttpRequest, numero: int) -> JsonResponse:
    return JsonResponse(asiento_dict(_asiento(numero)), json_dumps_params=JSON)


@public_page
def sello(request: HttpRequest, numero: int) -> HttpResponse:
    return render(request, "bitacora/portal/sello.html", {"ficha": _sello(numero)})


@public_page
def sello_json(request: HttpRequest, numero: int) -> JsonResponse:
    return JsonResponse(ficha_sello_dict(_sello(numero)), json_dumps_params=JSON)


def _asiento(numero: int) -> queries.AsientoSellado:
    found = queries.asiento_sellado(numero)
    if found is None:
        raise Http404
    return found


def _sello(numero: int) -> queries.FichaSello:
    found = queries.sello(numero)
    if found is None:
        raise Http404
    return found
