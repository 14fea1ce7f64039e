"""Batches of projects to an alcaldía."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tequio.presupuesto.actions.remitir_proyectos import remitir_proyectos
from tequio.presupuesto.errors import IMPOSIBLE
from tequio.presupuesto.gestion.forms.lotes import RemitirForm
from tequio.presupuesto.permissions import CENTRAL, may_remitir
from tequio.presupuesto.queries.escritorio import alcaldias_por_remitir, por_remitir

from .proyectos import reader


def remitir(request: HttpRequest) -> HttpResponse:
    """Which alcaldía; then which projects, under which oficio."""
    who = reader(request)
    if not may_remitir(who):
        raise PermissionDenied
    waiting = alcaldias_por_remitir()
    chosen = next((each for each, _many in waiting if each.slug == request.GET.get("alcaldia")), None)
    if chosen is None:
        return render(request, "presupuesto/gestion/remitir.html", {"alcaldias": waiting, "alcaldia": None})
    rows = por_remitir(chosen)
    first = rows[0].edicion
    rows = [each for each in rows if each.edicion_id == first.pk]
    form = RemitirForm(request.POST or None, proyectos=rows)
    if request.method == "POST" and form.is_valid():
        facts = form.cleaned_data
        try:
            remitir_proyectos(
                first, chosen, list(facts["proyectos"]), oficio=facts["oficio"], by=who.actor(CENTRAL), now=who.now
            )
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-proyectos:lista")
    context = {"alcaldias": waiting, "alcaldia": chosen, "form": form, "total": len(rows)}
    return render(request, "presupuesto/gestion/remitir.html", context, status=422 if form.errors else 200)
