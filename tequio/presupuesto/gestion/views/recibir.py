"""/gestion/proyectos/recibir/: a paper F1, typed by the district; one after another."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tequio.avisos.actions.errores import DireccionInvalidaError
from tequio.cuentas.acting import Acting
from tequio.lib.plazos import local_day
from tequio.presupuesto.actions.recibir_proyecto import recibir_proyecto
from tequio.presupuesto.errors import IMPOSIBLE
from tequio.presupuesto.gestion.forms.recibir import RecibirForm
from tequio.presupuesto.permissions import CAPTURISTAS, may_recibir_proyecto
from tequio.presupuesto.portal.drafting import unidad_de
from tequio.presupuesto.portal.forms.pasos import Contexto
from tequio.presupuesto.queries.calendario import recepciones, reglas_de
from tequio.privacidad.errors import PrivacidadImposibleError

from .proyectos import reader, receives


def recibir(request: HttpRequest) -> HttpResponse:
    who = reader(request)
    if not receives(who):
        raise PermissionDenied
    distrito = _district(who)
    open_now = recepciones(who.now, distrito=distrito)
    if not open_now:
        return render(request, "presupuesto/gestion/recibir.html", {"form": None})
    about = Contexto(
        reglas=reglas_de(open_now[0].edicion),
        ejercicios=open_now[0].ejercicios,
        day=local_day(who.now),
        unidad=unidad_de(request.POST.get("unidad", "").strip()),
    )
    posted = request.method == "POST"
    form = RecibirForm(request.POST if posted else None, request.FILES if posted else None, about=about)
    if request.method == "POST" and form.is_valid():
        if not may_recibir_proyecto(who, distrito=about.unidad.distrito_id if about.unidad else None):
            form.add_error("unidad", _("Esa unidad es de otra Dirección Distrital."))
        elif found := _received(who, form):
            return redirect("gestion-proyectos:proyecto", found)
    return render(request, "presupuesto/gestion/recibir.html", {"form": form}, status=422 if form.errors else 200)


def _received(who: Acting, form: RecibirForm) -> str:
    """The code of the project; empty when it could not be, and then the form says why."""
    by = who.actor(CAPTURISTAS)
    asked = form.solicitud(by, who.now)
    if form.errors:  # a file that was refused
        return ""
    try:
        found = recibir_proyecto(asked, falta=form.cleaned_data["falta"], by=by, now=who.now)
    except DireccionInvalidaError:
        form.add_error("correo", _("No podemos escribir a esa dirección. Usa una sin acentos ni letras especiales."))
    except (*IMPOSIBLE, PrivacidadImposibleError) as error:
        form.refuse(error)
    else:
        return found.codigo
    return ""


def _district(who: Acting) -> int | None:
    return next((each.distrito_id for each in who.encargos if each.distrito_id), None)
