"""/gestion/proyectos/<code>/impugnar/: what is decided of a project is challenged."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tequio.impugnaciones.actions.registrar_impugnacion import registrar_impugnacion
from tequio.impugnaciones.errors import IMPOSIBLE
from tequio.impugnaciones.models import Impugnacion
from tequio.impugnaciones.permissions import REGISTRARS
from tequio.presupuesto.gestion.forms.impugnar import ImpugnarForm

from .proyectos import challenges, find, reader


def impugnar(request: HttpRequest, codigo: str) -> HttpResponse:
    """Entered here and followed among the challenges; the page of the project shows it at once."""
    who = reader(request)
    found = find(who, codigo)
    if not challenges(who, found):
        raise Http404
    usual = {"acto": f"Dictamen del proyecto {found.clave}", "responsable": Impugnacion.Responsable.ORGANO_DICTAMINADOR}
    form = ImpugnarForm(request.POST or None, who=who, initial=usual)
    if request.method == "POST" and form.is_valid():
        try:
            entered = registrar_impugnacion(form.demanda_de(found), by=who.actor(REGISTRARS), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-impugnaciones:impugnacion", entered.slug)
    context = {"proyecto": found, "form": form}
    return render(request, "presupuesto/gestion/impugnar.html", context, status=422 if form.errors else 200)
