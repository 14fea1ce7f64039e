"""One act on one stage: asked, shown as it will be, and done when it is confirmed."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tequio.cuentas.door import acting_of
from tequio.mecanismos.actions.errores import IMPOSIBLE
from tequio.mecanismos.gestion.forms.common import sent
from tequio.mecanismos.gestion.steps import PASOS
from tequio.mecanismos.permissions import CENTRAL
from tequio.mecanismos.queries import etapa_de

CONFIRM = "confirmo"


def paso(request: HttpRequest, clave: str, tipo: str, acto: str) -> HttpResponse:
    """The first POST shows the dates in words, with the form still open; the second one (``confirmo``) does it."""
    who, step, etapa = acting_of(request), PASOS.get(acto), etapa_de(clave, tipo)
    if step is None or etapa is None:
        raise Http404
    if not step.may(who):
        raise PermissionDenied
    form = step.form(sent(request))
    asked = request.method == "POST" and form.is_valid()
    if asked and CONFIRM in request.POST:
        try:
            step.act(etapa, **form.facts(), by=who.actor(CENTRAL), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
            asked = False
        else:
            return redirect("gestion-mecanismos:edicion", clave)
    told = form.told() if asked else []
    context = {"form": form, "step": step, "etapa": etapa, "told": told, "confirm": CONFIRM}
    return render(request, "mecanismos/gestion/paso.html", context, status=422 if form.errors else 200)
