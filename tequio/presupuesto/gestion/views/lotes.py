"""Batches to an alcaldía, and draws."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from tequio.presupuesto.actions.cancelar_sorteo import cancelar_sorteo
from tequio.presupuesto.actions.comprometer_sorteo import comprometer_sorteo
from tequio.presupuesto.actions.remitir_proyectos import remitir_proyectos
from tequio.presupuesto.actions.sortear_unidad import sortear_unidad
from tequio.presupuesto.errors import IMPOSIBLE, reason
from tequio.presupuesto.gestion.forms.lotes import (
    CancelarForm,
    RemitirForm,
    SortearForm,
)
from tequio.presupuesto.models import Sorteo
from tequio.presupuesto.permissions import (
    CENTRAL,
    FIRMANTES,
    may_cancelar_sorteo,
    may_remitir,
    may_sortear,
    may_ver_sorteos,
)
from tequio.presupuesto.queries.escritorio import (
    alcaldias_por_remitir,
    ediciones_con_proyectos,
    por_remitir,
    tablero_sorteos,
)

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


def sorteos(request: HttpRequest) -> HttpResponse:
    """Every UT with something to draw; POST binds the list of one of them."""
    who = reader(request)
    if not may_ver_sorteos(who):
        raise PermissionDenied
    editions = ediciones_con_proyectos()
    rows = tablero_sorteos(who, editions[0]) if editions else []
    problem = ""
    if request.method == "POST":
        chosen = next((each for each in rows if f"{each.ejercicio}/{each.unidad}" == request.POST.get("fila")), None)
        if chosen is None or not may_sortear(who, distrito=chosen.distrito):
            raise PermissionDenied
        try:
            comprometer_sorteo(chosen.ejercicio, chosen.unidad, by=who.actor(FIRMANTES), now=who.now)
            return redirect("gestion-proyectos:sorteos")
        except IMPOSIBLE as error:
            problem = reason(error)
    context = {
        "filas": [(each, may_sortear(who, distrito=each.distrito)) for each in rows], "problem": problem,
        "edicion": editions[0] if editions else None, "cancela": may_cancelar_sorteo(who),
        "hechos": sum(1 for each in rows if each.sorteo and each.sorteo.estado == "VIGENTE"),
    }  # fmt: skip
    return render(request, "presupuesto/gestion/sorteos.html", context, status=422 if problem else 200)


def sortear(request: HttpRequest, pk: int) -> HttpResponse:
    who = reader(request)
    found = get_object_or_404(Sorteo.objects.select_related("ejercicio").order_by("pk"), pk=pk)
    if not may_sortear(who, distrito=found.distrito_id) or found.estado != Sorteo.Estado.COMPROMETIDO:
        raise Http404
    form = SortearForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            sortear_unidad(found, azar=form.cleaned_data["azar"], by=who.actor(FIRMANTES), now=who.now)
            return redirect("presupuesto:sorteo", found.pk)
        except IMPOSIBLE as error:
            form.refuse(error)
    context = {"sorteo": found, "form": form}
    return render(request, "presupuesto/gestion/sortear.html", context, status=422 if form.errors else 200)


def cancelar(request: HttpRequest, pk: int) -> HttpResponse:
    who = reader(request)
    found = get_object_or_404(Sorteo.objects.select_related("ejercicio").order_by("pk"), pk=pk)
    if not may_cancelar_sorteo(who) or found.estado != Sorteo.Estado.VIGENTE:
        raise Http404
    form = CancelarForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            cancelar_sorteo(found, **form.cleaned_data, by=who.actor(CENTRAL), now=who.now)
            return redirect("gestion-proyectos:sorteos")
        except IMPOSIBLE as error:
            form.refuse(error)
    context = {"sorteo": found, "form": form}
    return render(request, "presupuesto/gestion/cancelar.html", context, status=422 if form.errors else 200)
