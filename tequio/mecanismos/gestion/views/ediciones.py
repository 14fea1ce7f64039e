"""/gestion/calendario/: every edition, drafts too; prepare one, correct it, publish it."""

from copy import copy

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.mecanismos.actions.cambiar_edicion import cambiar_edicion
from tequio.mecanismos.actions.errores import IMPOSIBLE
from tequio.mecanismos.actions.preparar_edicion import preparar_edicion
from tequio.mecanismos.actions.publicar_edicion import publicar_edicion
from tequio.mecanismos.gestion.forms.common import Refusing, sent
from tequio.mecanismos.gestion.forms.ediciones import EdicionForm, PrepararForm
from tequio.mecanismos.gestion.steps import open_steps
from tequio.mecanismos.permissions import CENTRAL, may_publicar_edicion, may_ver_calendario
from tequio.mecanismos.queries import FichaEdicion, ficha_edicion, todas
from tequio.mecanismos.states import EstadoEdicion
from tequio.mecanismos.timeline import timeline


def lista(request: HttpRequest) -> HttpResponse:
    who = watcher(request)
    context = {"fichas": todas(who.now), "prepares": may_publicar_edicion(who)}
    return render(request, "mecanismos/gestion/calendario.html", context)


def edicion(request: HttpRequest, clave: str) -> HttpResponse:
    """One edition, stage by stage, with what this person may do to each."""
    who = watcher(request)
    found = _found(who, clave)
    keeps = may_publicar_edicion(who)
    context = {
        "ficha": found,
        "line": timeline([(row.nombre, row.dates.spans) for row in found.etapas], who.now),
        "rows": [(row, open_steps(row.situacion) if keeps else {}) for row in found.etapas],
        "keeps": keeps,
        "draft": found.edicion.estado == EstadoEdicion.BORRADOR,
    }
    return render(request, "mecanismos/gestion/edicion.html", context)


def preparar(request: HttpRequest) -> HttpResponse:
    who = keeper(request)
    form = PrepararForm(sent(request))
    if request.method == "POST" and form.is_valid():
        facts = {"ejercicios": form.cleaned_data["ejercicios"], "etapas": form.etapas()}
        try:
            edition = preparar_edicion(form.facts(), **facts, by=who.actor(CENTRAL), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-mecanismos:edicion", edition.clave)
    return render(request, "mecanismos/gestion/preparar.html", {"form": form}, status=422 if form.errors else 200)


def corregir(request: HttpRequest, clave: str) -> HttpResponse:
    who = keeper(request)
    edition = _found(who, clave).edicion
    form = EdicionForm(sent(request), instance=copy(edition))
    if request.method == "POST" and form.is_valid():
        try:
            why = form.cleaned_data["motivo"]
            cambiar_edicion(edition, form.cambios(), motivo=why, by=who.actor(CENTRAL), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-mecanismos:edicion", clave)
    context = {"form": form, "clave": clave, "nombre": edition.nombre}
    return render(request, "mecanismos/gestion/corregir_edicion.html", context, status=422 if form.errors else 200)


def publicar(request: HttpRequest, clave: str) -> HttpResponse:
    """GET shows the calendar as everyone will see it; POST publishes it."""
    who = keeper(request)
    found = _found(who, clave)
    form = Refusing(sent(request))
    if request.method == "POST":
        form.is_valid()
        try:
            publicar_edicion(found.edicion, by=who.actor(CENTRAL), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-mecanismos:edicion", clave)
    context = {"form": form, "ficha": found, "draft": found.edicion.estado == EstadoEdicion.BORRADOR}
    return render(request, "mecanismos/gestion/publicar.html", context, status=422 if form.errors else 200)


def watcher(request: HttpRequest) -> Acting:
    who = acting_of(request)
    if not may_ver_calendario(who):
        raise PermissionDenied
    return who


def keeper(request: HttpRequest) -> Acting:
    who = acting_of(request)
    if not may_publicar_edicion(who):
        raise PermissionDenied
    return who


def _found(who: Acting, clave: str) -> FichaEdicion:
    found = ficha_edicion(clave, who.now)
    if found is None:
        raise Http404
    return found
