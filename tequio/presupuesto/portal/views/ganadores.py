"""/presupuesto/ganadores/: what won in past years, with what became of its money and where it was published."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from tequio.presupuesto.models import ProyectoGanador
from tequio.presupuesto.portal.forms.ganadores import GanadoresForm
from tequio.presupuesto.portal.pages import public_page
from tequio.presupuesto.queries.ganadores import huecos
from tequio.presupuesto.queries.gano import paginas_de
from tequio.presupuesto.representations import ganador_dict
from tequio.ui.keyset import stretch

PER_PAGE = 25
MOST_JSON = 1000


@public_page
def lista(request: HttpRequest) -> HttpResponse:
    """Where all rows of the page come from one source, it is said once."""
    form = GanadoresForm(request.GET)
    filtro = form.filtro()
    found = stretch(filtro.rows(), request.GET, PER_PAGE, read=ProyectoGanador.objects.select_related("alcaldia"))
    sources = {each.fuente for each in found.rows}
    pages = paginas_de(found.rows)
    context = {
        "form": form, "tramo": found, "fuente": sources.pop() if len(sources) == 1 else "",
        "filas": [(each, pages.get(each.pk)) for each in found.rows], "ejercicio": filtro.ejercicio,
        "huecos": huecos(filtro.ejercicio),
    }  # fmt: skip
    part = "#lista" if request.htmx else ""  # type: ignore[attr-defined]  # set by HtmxMiddleware
    return render(request, f"presupuesto/portal/ganadores.html{part}", context)


@public_page
def lista_json(request: HttpRequest) -> JsonResponse:
    """The first thousand; the whole is a dataset. What is not known is null."""
    found = GanadoresForm(request.GET).filtro().rows()
    rows = list(found[:MOST_JSON])
    pages = paginas_de(rows)
    told = [ganador_dict(each, pages.get(each.pk)) for each in rows]
    return JsonResponse({"total": found.count(), "ganadores": told})
