"""/gestion/mecanismos/prioridades/: the four mechanisms that each ground puts first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from tequio.lib.plazos import local_day
from tequio.mecanismos.actions.errores import IMPOSIBLE
from tequio.mecanismos.actions.priorizar_mecanismo import priorizar_mecanismo
from tequio.mecanismos.gestion.forms.catalogo import AmbitoForm, PrioridadesForm
from tequio.mecanismos.gestion.forms.common import sent
from tequio.mecanismos.permissions import CATALOGUE
from tequio.mecanismos.queries import prioridades_de

from .catalogo import keeper


def prioridades(request: HttpRequest) -> HttpResponse:
    """The ground is in the address; POST puts these first there."""
    who = keeper(request)
    ground = AmbitoForm(request.GET)
    ambito = ground.chosen()
    form = PrioridadesForm(sent(request), before=prioridades_de(ambito), today=local_day(who.now))
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["motivo"]
        try:
            priorizar_mecanismo(form.claves(), ambito=ambito, motivo=why, by=who.actor(CATALOGUE), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            here = reverse("gestion-mecanismos:prioridades")
            return redirect(f"{here}?{urlencode({'ambito' if '-' not in ambito else 'unidad': ambito})}")
    context = {"ground": ground, "form": form, "ambito": ambito}
    return render(request, "mecanismos/gestion/prioridades.html", context, status=422 if form.errors else 200)
