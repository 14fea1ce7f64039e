"""/gestion/dictaminadores/: the body of an alcaldía in one edition: who sits in it, who left, its sessions."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import DatoPersonalError
from tequio.cuentas.acting import Acting
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Edicion
from tequio.presupuesto.actions.abrir_sesion import abrir_sesion
from tequio.presupuesto.actions.nombrar_integrante import nombrar_integrante
from tequio.presupuesto.actions.retirar_integrante import retirar_integrante
from tequio.presupuesto.errors import IMPOSIBLE
from tequio.presupuesto.gestion.forms.lotes import IntegranteForm, RetirarForm, SesionForm
from tequio.presupuesto.gestion.said import said
from tequio.presupuesto.models import IntegranteODA
from tequio.presupuesto.permissions import CENTRAL, DICTAMINADORES, may_abrir_sesion, may_ver_organos
from tequio.presupuesto.queries.actas import organos
from tequio.presupuesto.queries.contrastes import contrastes
from tequio.presupuesto.queries.escritorio import (
    ediciones_con_proyectos,
    ediciones_por_dictaminar,
    integrantes,
    integrantes_retirados,
    on_its_ground,
    sesiones,
)
from tequio.territorio.models import Alcaldia

from .proyectos import reader

ROLES = (*DICTAMINADORES, *CENTRAL)


def lista(request: HttpRequest) -> HttpResponse:
    """The bodies of this person's ground; where it is only one, its page."""
    who = reader(request)
    if not may_ver_organos(who):
        raise PermissionDenied
    editions = ediciones_con_proyectos()
    rows = organos(who, editions[0]) if editions else []
    if len(rows) == 1:
        return redirect("gestion-proyectos:sesion", rows[0].alcaldia.slug)
    context = {"organos": rows, "lead": editions[0].nombre if editions else ""}
    return render(request, "presupuesto/gestion/organos.html", context)


def sesion(request: HttpRequest, slug: str) -> HttpResponse:
    """``?edicion=``: which one, of those with projects to be judged; the newest of them if it is not said."""
    who = reader(request)
    alcaldia = _alcaldia(who, slug)
    editions = ediciones_por_dictaminar(alcaldia)
    edicion = _chosen(editions, request.GET.get("edicion", ""))
    members = integrantes(edicion, alcaldia)
    new = IntegranteForm(request.POST if "asiento" in request.POST else None, edicion=edicion)
    form = SesionForm(request.POST if "fecha" in request.POST else None, integrantes=members)
    if done := _done(edicion, alcaldia, new, form, who):
        said(request, done)
        return redirect(request.get_full_path())
    context = {
        "alcaldia": alcaldia, "edicion": edicion, "ediciones": editions, "integrantes": members,
        "retirados": integrantes_retirados(edicion, alcaldia), "sesiones": sesiones(edicion, alcaldia), "form": form,
        "nuevo": new, "contrastes": contrastes(edicion, alcaldia),
    }  # fmt: skip
    return render(request, "presupuesto/gestion/sesion.html", context, status=422 if form.errors or new.errors else 200)


def retirar(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Who leaves their seat: since when, and why."""
    who = reader(request)
    alcaldia = _alcaldia(who, slug)
    rows = IntegranteODA.objects.filter(alcaldia=alcaldia, activo=True).select_related("asiento__edicion")
    found = get_object_or_404(rows.order_by("pk"), pk=pk)
    form = RetirarForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        day, why = form.cleaned_data["retirado_el"], form.cleaned_data["motivo"]
        try:
            retirar_integrante(found, fecha=day, motivo=why, by=who.actor(ROLES), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        except DatoPersonalError as error:
            form.add_error("motivo", str(error))
        else:
            said(request, _("%(nombre)s dejó su asiento.") % {"nombre": found.nombre})
            return redirect("gestion-proyectos:sesion", alcaldia.slug)
    context = {"alcaldia": alcaldia, "integrante": found, "form": form}
    return render(request, "presupuesto/gestion/retirar.html", context, status=422 if form.errors else 200)


def _done(edicion: Edicion, alcaldia: Alcaldia, new: IntegranteForm, form: SesionForm, who: Acting) -> str:
    """That somebody was named or a session written down, in words; if it could not be, the form says why."""
    by: Actor = who.actor(ROLES)
    try:
        if new.is_bound and new.is_valid():
            named = new.cleaned_data
            nombrar_integrante(named["asiento"], alcaldia, nombre=named["nombre"], by=by, now=who.now)
            return _("%(nombre)s ya tiene su asiento.") % {"nombre": named["nombre"]}
        if form.is_bound and form.is_valid():
            day, there = form.cleaned_data["fecha"], list(form.cleaned_data["presentes"])
            held = abrir_sesion(edicion, alcaldia, fecha=day, presentes=there, by=by, now=who.now)
            return _("Quedó anotada la %(sesion)s.") % {"sesion": str(held).lower()}
    except IMPOSIBLE as error:
        (new if new.is_bound else form).refuse(error)
    return ""


def _alcaldia(who: Acting, slug: str) -> Alcaldia:
    """Of another ground, it does not exist."""
    alcaldia = get_object_or_404(Alcaldia.objects.order_by("pk"), slug=slug)
    if not on_its_ground(who, alcaldia, may_abrir_sesion):
        raise Http404
    return alcaldia


def _chosen(editions: list[Edicion], clave: str) -> Edicion:
    if not editions:
        raise Http404
    return next((each for each in editions if each.clave == clave), editions[0])
