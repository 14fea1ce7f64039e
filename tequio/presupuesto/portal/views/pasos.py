"""The steps of a draft: one question a page, kept at once."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from tequio.presupuesto.actions.guardar_borrador import guardar_borrador
from tequio.presupuesto.models import Borrador
from tequio.presupuesto.portal.drafting import BY_KEY, PASOS, Escrito
from tequio.presupuesto.queries.ganadores import ejemplos
from tequio.privacidad.queries import aviso_vigente
from tequio.territorio.files import available_files
from tequio.territorio.locator.answers import Lugar
from tequio.territorio.locator.loading import territorio_en
from tequio.territorio.models import GeometriaUnidad
from tequio.territorio.queries import marco_en

from .borrador import amount, of_a_draft, opened, waits
from .mio import address_of_draft


@of_a_draft
def paso(request: HttpRequest, codigo: str, clave: str) -> HttpResponse:
    """One question. What was typed is kept even where it lacks something; whole, it leads to the next one."""
    if clave not in BY_KEY:
        raise Http404
    draft, found = opened(request, codigo, extra=request.POST.get("unidad", "") if clave == "unidad" else "")
    if found is None:
        return waits(request, draft)
    form = found.form(clave, request.POST) if request.method == "POST" else found.abierto(clave)
    if request.method == "POST":
        _keep(request, draft, clave, found)
        if form.is_valid():
            return redirect(_next(request, draft, clave))
    context = {
        "found": found, "borrador": draft, "paso": BY_KEY[clave], "form": form,
        "back": address_of_draft("presupuesto:borrador", draft), **_beside(request, clave, found),
    }  # fmt: skip
    template = f"presupuesto/portal/paso_{clave}.html" if clave in OWN_PAGES else "presupuesto/portal/paso.html"
    failed = request.method == "POST"
    return render(request, template, context, status=422 if failed else 200)


OWN_PAGES = frozenset({"unidad", "lugar", "costo", "persona", "permisos"})


def _keep(request: HttpRequest, draft: Borrador, clave: str, found: Escrito) -> None:
    written = {
        name: values if len(values) > 1 or name == "poblaciones" else values[0]
        for name, values in request.POST.lists()
        if name not in {"csrfmiddlewaretoken", "volver"}
    }
    if clave == "permisos":
        written["visto"] = "1"  # all boxes off is an answer too
    guardar_borrador(draft, clave, written, dias=found.about.reglas.dias_borrador, now=timezone.now())


def _next(request: HttpRequest, draft: Borrador, clave: str) -> str:
    """From the check of the answers, back to it; else the next question, and after the last one, the list."""
    if request.GET.get("volver") == "revisar":
        return address_of_draft("presupuesto:revisar", draft)
    keys = [each.clave for each in PASOS]
    place = keys.index(clave) + 1
    if place == len(keys):
        return address_of_draft("presupuesto:borrador", draft)
    return address_of_draft("presupuesto:paso", draft, keys[place])


def _chosen(places: Sequence[Lugar], found: Escrito) -> str:
    """The key of what is marked already: what was chosen before, or the only one there is; of several, none."""
    before = found.about.unidad.clave if found.about.unidad else ""
    if len(places) == 1:
        return places[0].clave
    return before


def _beside(request: HttpRequest, clave: str, found: Escrito) -> dict[str, Any]:
    """What the page of one step says besides its fields."""
    if clave == "unidad":
        words = request.GET.get("q", "")
        answer = territorio_en(None).search(words) if words else None
        found_places = [each.lugar for each in answer.candidatas] if answer else []
        return {"q": words, "candidatas": found_places, "elegida": _chosen(found_places, found)}
    if clave == "proyecto":
        return {"ejemplos": ejemplos(found.about.unidad.clave if found.about.unidad else "")}
    if clave == "lugar" and found.about.unidad:
        box = GeometriaUnidad.objects.filter(unidad=found.about.unidad).first()
        bounds = f"{box.oeste},{box.sur},{box.este},{box.norte}" if box else ""
        return {"files": available_files(marco_en(None)), "bounds": bounds, "unidad": found.about.unidad}
    if clave == "costo" and found.about.unidad:
        return {"monto": amount(found)}
    if clave in {"persona", "permisos"}:
        return {"aviso": aviso_vigente("proyectos", found.about.day)}
    return {}
