"""/gestion/sorteos/calendario/ and /listas/: the papers that come before and after the draws."""

from collections import Counter
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tequio.cuentas.acting import Acting
from tequio.lib.plazos import CIUDAD
from tequio.mecanismos.models import Edicion
from tequio.presupuesto.actions.convocar_sorteos import convocar_sorteos
from tequio.presupuesto.actions.publicar_lista import publicar_lista
from tequio.presupuesto.errors import IMPOSIBLE, reason
from tequio.presupuesto.gestion.forms.invitaciones import ConvocarForm
from tequio.presupuesto.gestion.said import said
from tequio.presupuesto.permissions import FIRMANTES, may_sortear, may_ver_sorteos
from tequio.presupuesto.queries.escritorio import ediciones_con_proyectos
from tequio.presupuesto.queries.invitaciones import calendarios, por_convocar
from tequio.presupuesto.queries.listas import UnidadNumerada, listas
from tequio.territorio.models import Distrito

from .proyectos import reader


def calendario(request: HttpRequest) -> HttpResponse:
    """The calendars of invitations on this ground; who signs for a district makes another."""
    who = _watcher(request)
    edicion, distrito = _edition(), _own(who)
    rows = por_convocar(edicion, distrito.pk) if edicion and distrito else []
    form = ConvocarForm(request.POST or None, filas=rows) if rows else None
    if request.method == "POST" and (edicion is None or distrito is None):
        raise PermissionDenied
    if form and edicion and distrito and form.is_valid() and _called(who, edicion, distrito, form):
        said(request, _("El calendario quedó publicado."), href=reverse("presupuesto:sorteos"), enlace=_("Verlo"))
        return redirect("gestion-proyectos:calendario-sorteos")
    context = {
        "edicion": edicion, "distrito": distrito, "filas": rows, "form": form,
        "calendarios": calendarios(who, edicion) if edicion else (),
    }  # fmt: skip
    status = 422 if form and form.errors else 200
    return render(request, "presupuesto/gestion/calendario_sorteos.html", context, status=status)


def _called(who: Acting, edicion: Edicion, distrito: Distrito, form: ConvocarForm) -> bool:
    facts = form.cleaned_data
    begins = datetime.combine(facts["fecha"], facts["hora"], tzinfo=CIUDAD)
    try:
        convocar_sorteos(
            edicion, distrito, form.chosen(), desde=begins, minutos=facts["minutos"], lugar=facts["lugar"],
            by=who.actor(FIRMANTES), now=who.now,
        )  # fmt: skip
    except IMPOSIBLE as error:
        form.refuse(error)
        return False
    return True


def listas_de_opinados(request: HttpRequest) -> HttpResponse:
    """The lists that were published; POST publishes that of a UT, or with its year alone that of the district."""
    who = _watcher(request)
    edicion, distrito = _edition(), _own(who)
    papers, units = listas(who, edicion) if edicion else ([], [])
    rows = [each for each in units if distrito and each.distrito == distrito.pk]
    problem = ""
    if request.method == "POST":
        problem = _published(who, request.POST.get("lista", ""), rows, distrito)
        if not problem:
            said(request, _("La lista quedó publicada."))
            return redirect("gestion-proyectos:listas")
    missing = Counter(each.distrito for each in units if not each.dicha)
    context = {
        "edicion": edicion, "distrito": distrito, "filas": rows, "problem": problem, "listas": papers,
        "ejercicios": list(dict.fromkeys(each.ejercicio for each in rows)), "faltan": sorted(missing.items()),
        "viejas": sum(1 for each in papers if not each.al_dia),
    }  # fmt: skip
    return render(request, "presupuesto/gestion/listas.html", context, status=422 if problem else 200)


def _published(who: Acting, asked: str, rows: list[UnidadNumerada], distrito: Distrito | None) -> str:
    """Why it was not; empty when it was. Raises PermissionDenied for what is not on this ground."""
    year, _slash, unidad = asked.partition("/")
    found = next((row.ejercicio for row in rows if str(row.ejercicio) == year and unidad in ("", row.unidad)), None)
    if found is None or distrito is None:
        raise PermissionDenied
    try:
        publicar_lista(found, distrito, unidad, by=who.actor(FIRMANTES), now=who.now)
    except IMPOSIBLE as error:
        return reason(error)
    return ""


def _watcher(request: HttpRequest) -> Acting:
    who = reader(request)
    if not may_ver_sorteos(who):
        raise PermissionDenied
    return who


def _own(who: Acting) -> Distrito | None:
    """The district for which this person signs; who signs for several works with one charge at a time."""
    held = [each.distrito_id for each in who.encargos if each.distrito_id]
    signed = next((number for number in held if may_sortear(who, distrito=number)), None)
    return Distrito.objects.get(pk=signed) if signed else None


def _edition() -> Edicion | None:
    return next(iter(ediciones_con_proyectos()), None)
