"""/gestion/dictaminadores/…/sesiones/: one session of a body, what it judged, and its acta."""

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from tequio.cuentas.acting import Acting
from tequio.documentos.models import Archivo
from tequio.documentos.portal.delivery import attachment, deliver
from tequio.presupuesto.actas import acta_de
from tequio.presupuesto.actions.agregar_acta import agregar_acta
from tequio.presupuesto.actions.corregir_sesion import corregir_sesion
from tequio.presupuesto.actions.levantar_acta import levantar_acta
from tequio.presupuesto.errors import IMPOSIBLE, reason
from tequio.presupuesto.gestion.forms.acta import ActaFirmadaForm
from tequio.presupuesto.gestion.forms.lotes import SesionForm
from tequio.presupuesto.gestion.said import said
from tequio.presupuesto.models import SesionODA
from tequio.presupuesto.permissions import CENTRAL, DICTAMINADORES, may_abrir_sesion, may_levantar_acta, may_ver_acta
from tequio.presupuesto.portal.files import kept
from tequio.presupuesto.queries.actas import salio
from tequio.presupuesto.queries.escritorio import on_its_ground

from .proyectos import reader

ROLES = (*DICTAMINADORES, *CENTRAL)


def sesion(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """POST with ``levantar`` sets the acta as a paper; without it, adds the signed one."""
    who = reader(request)
    found = _found(who, slug, pk)
    writes = on_its_ground(who, found.alcaldia, may_levantar_acta)
    if request.method == "POST" and not writes:
        raise PermissionDenied
    signed = request.method == "POST" and "levantar" not in request.POST
    form = ActaFirmadaForm(request.POST if signed else None, request.FILES if signed else None)
    problem = _problem(who, found, form) if request.method == "POST" else ""
    if request.method == "POST" and not problem and not form.errors:
        said(request, _("El acta firmada quedó guardada.") if signed else _("El acta quedó hecha."))
        return redirect("gestion-proyectos:acta", slug, pk)
    told = acta_de(found)
    context = {
        "sesion": found, "alcaldia": found.alcaldia, "levanta": writes, "form": form, "problem": problem,
        "salio": salio(found), "acta": told, "al_dia": bool(found.documento and found.documento.datos == told),
    }  # fmt: skip
    return render(request, "presupuesto/gestion/acta.html", context, status=422 if problem or form.errors else 200)


def _problem(who: Acting, found: SesionODA, form: ActaFirmadaForm) -> str:
    """Why the acta was not set; what is wrong with the signed one, its form says."""
    by = who.actor(DICTAMINADORES)
    try:
        if not form.is_bound:
            levantar_acta(found, by=by, now=who.now)
        elif form.is_valid():
            file = kept(form, "firmada", by=by, now=who.now, kinds={Archivo.Clase.PDF})
            if file:
                agregar_acta(found, file, publica=form.cleaned_data["publica"], by=by, now=who.now)
    except IMPOSIBLE as error:
        if not form.is_bound:
            return reason(error)
        form.refuse(error)
    except OSError:
        return _("En este momento no podemos guardar archivos. Inténtalo más tarde.")
    return ""


def corregir(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Its day, and who was there."""
    who = reader(request)
    found = _found(who, slug, pk)
    if not on_its_ground(who, found.alcaldia, may_abrir_sesion) or found.acta:
        raise Http404
    there = list(found.presentes.all())
    known = [*there, *found.ausentes.all()]
    initial = {"fecha": found.fecha, "presentes": [each.pk for each in there]}
    form = SesionForm(request.POST if request.method == "POST" else None, integrantes=known, initial=initial)
    if form.is_bound and form.is_valid():
        day, chosen = form.cleaned_data["fecha"], list(form.cleaned_data["presentes"])
        try:
            corregir_sesion(found, fecha=day, presentes=chosen, by=who.actor(ROLES), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            said(request, _("La sesión quedó corregida."))
            return redirect("gestion-proyectos:acta", slug, pk)
    context = {"sesion": found, "alcaldia": found.alcaldia, "form": form}
    return render(request, "presupuesto/gestion/corregir_sesion.html", context, status=422 if form.errors else 200)


def documento(request: HttpRequest, slug: str, pk: int) -> FileResponse:
    """The acta as the program set it, to be signed."""
    found = _found(reader(request), slug, pk)
    if found.documento is None:
        raise Http404
    return attachment(found.documento.sha256, f"acta-{slug}-{found.numero}.pdf", "application/pdf")


def firmada(request: HttpRequest, slug: str, pk: int) -> FileResponse:
    found = _found(reader(request), slug, pk)
    if found.acta is None:
        raise Http404
    return deliver(found.acta, may=lambda _file: True)  # whoever found the session may see it


def _found(who: Acting, slug: str, pk: int) -> SesionODA:
    """A session of another ground does not exist."""
    rows = SesionODA.objects.select_related("alcaldia", "edicion", "documento", "acta").order_by("pk")
    found = get_object_or_404(rows, alcaldia__slug=slug, pk=pk)
    if not on_its_ground(who, found.alcaldia, may_ver_acta):
        raise Http404
    return found
