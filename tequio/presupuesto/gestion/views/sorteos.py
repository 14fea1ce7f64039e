"""/gestion/sorteos/: the lists that are bound, the draws, and their cancellation."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tequio.cuentas.acting import Acting
from tequio.presupuesto.actions.cancelar_sorteo import cancelar_sorteo
from tequio.presupuesto.actions.comprometer_sorteo import comprometer_sorteo
from tequio.presupuesto.actions.sortear_unidad import sortear_unidad
from tequio.presupuesto.errors import IMPOSIBLE, reason
from tequio.presupuesto.gestion.forms.lotes import CancelarForm, SortearForm
from tequio.presupuesto.gestion.said import said
from tequio.presupuesto.models import Sorteo
from tequio.presupuesto.permissions import CENTRAL, FIRMANTES, may_cancelar_sorteo, may_sortear, may_ver_sorteos
from tequio.presupuesto.queries.escritorio import ediciones_con_proyectos
from tequio.presupuesto.queries.tablero import (
    LATEST,
    FilaSorteo,
    asignaciones,
    cambio_de,
    cancelados,
    cita_de,
    tablero_sorteos,
)

from .proyectos import reader


def sorteos(request: HttpRequest) -> HttpResponse:
    """Every UT with something to draw; POST binds the list of one of them."""
    who = reader(request)
    if not may_ver_sorteos(who):
        raise PermissionDenied
    edicion = next(iter(ediciones_con_proyectos()), None)
    rows = tablero_sorteos(who, edicion) if edicion else []
    problem = ""
    if request.method == "POST":
        problem = _bind(request, who, rows)
        if not problem:
            return redirect("gestion-proyectos:sorteos")
    context = {
        "filas": [(each, may_sortear(who, distrito=each.distrito)) for each in rows], "problem": problem,
        "edicion": edicion, "cancela": may_cancelar_sorteo(who), "hechos": sum(1 for each in rows if each.sorteado),
        "asignaciones": asignaciones(who, edicion)[:LATEST] if edicion else (),
        "cancelados": cancelados(who, edicion)[:LATEST] if edicion else (),
    }  # fmt: skip
    return render(request, "presupuesto/gestion/sorteos.html", context, status=422 if problem else 200)


def _bind(request: HttpRequest, who: Acting, rows: list[FilaSorteo]) -> str:
    """Why the list was not bound; empty when it was. Raises PermissionDenied for what is not on this ground."""
    chosen = next((each for each in rows if f"{each.ejercicio}/{each.unidad}" == request.POST.get("fila")), None)
    if chosen is None or not may_sortear(who, distrito=chosen.distrito):
        raise PermissionDenied
    try:
        made = comprometer_sorteo(chosen.ejercicio, chosen.unidad, by=who.actor(FIRMANTES), now=who.now)
    except IMPOSIBLE as error:
        return reason(error)
    told = _("El compromiso de %(unidad)s quedó publicado.") % {"unidad": made.unidad_nombre}
    said(request, told, href=reverse("presupuesto:sorteo", args=[made.pk]), enlace=_("Verlo"))
    return ""


def sortear(request: HttpRequest, pk: int) -> HttpResponse:
    """The act; where the list changed or its moment has not come, the page says so before anything is read out."""
    who = reader(request)
    found = get_object_or_404(Sorteo.objects.select_related("ejercicio").order_by("pk"), pk=pk)
    if not may_sortear(who, distrito=found.distrito_id) or found.estado != Sorteo.Estado.COMPROMETIDO:
        raise Http404
    form = SortearForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            done = sortear_unidad(found, azar=form.cleaned_data["azar"], by=who.actor(FIRMANTES), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            _say_drawn(request, done)
            return redirect("gestion-proyectos:sorteos")
    call = cita_de(found)
    context = {
        "sorteo": found, "form": form, "cambio": cambio_de(found), "cita": call if call and who.now < call else None,
    }  # fmt: skip
    return render(request, "presupuesto/gestion/sortear.html", context, status=422 if form.errors else 200)


def _say_drawn(request: HttpRequest, sorteo: Sorteo) -> None:
    many = len(sorteo.folios)
    told = ngettext(
        "Se sorteó el número de %(n)s proyecto de %(unidad)s.",
        "Se sortearon los números de %(n)s proyectos de %(unidad)s.",
        many,
    )
    where = reverse("presupuesto:sorteo", args=[sorteo.pk])
    said(request, told % {"n": many, "unidad": sorteo.unidad_nombre}, href=where, enlace=_("Ver y comprobar el sorteo"))


def cancelar(request: HttpRequest, pk: int) -> HttpResponse:
    """A draw with what followed it, or one direct assignment alone."""
    who = reader(request)
    found = get_object_or_404(Sorteo.objects.select_related("ejercicio").order_by("pk"), pk=pk)
    if not may_cancelar_sorteo(who) or found.estado != Sorteo.Estado.VIGENTE:
        raise Http404
    form = CancelarForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            cancelar_sorteo(found, **form.cleaned_data, by=who.actor(CENTRAL), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            where = reverse("presupuesto:sorteo", args=[found.pk])
            said(request, _("Quedó cancelado, y su prueba sigue a la vista."), href=where, enlace=_("Verla"))
            return redirect("gestion-proyectos:sorteos")
    context = {"sorteo": found, "form": form, "directa": found.tipo == Sorteo.Tipo.DIRECTA}
    return render(request, "presupuesto/gestion/cancelar.html", context, status=422 if form.errors else 200)
