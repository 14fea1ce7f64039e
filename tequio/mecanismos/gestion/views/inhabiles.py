"""/gestion/inhabiles/: the days that do not count in terms of working days."""

from itertools import groupby

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tequio.cuentas.door import acting_of
from tequio.cuentas.roles import Rol
from tequio.mecanismos.actions.declarar_inhabil import declarar_inhabil
from tequio.mecanismos.actions.errores import IMPOSIBLE
from tequio.mecanismos.gestion.forms.common import sent
from tequio.mecanismos.gestion.forms.dias import InhabilesForm
from tequio.mecanismos.permissions import CENTRAL, may_declarar_inhabil
from tequio.mecanismos.queries import dias_inhabiles

DECLARERS = (Rol.SECRETARIA_TECNICA, *CENTRAL)


def inhabiles(request: HttpRequest) -> HttpResponse:
    """GET lists them by year; POST declares more."""
    who = acting_of(request)
    if not may_declarar_inhabil(who):
        raise PermissionDenied
    form = InhabilesForm(sent(request))
    if request.method == "POST" and form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("days", "motivo", "acuerdo")}
        try:
            declarar_inhabil(**said, by=who.actor(DECLARERS), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-mecanismos:inhabiles")
    years = [(year, list(days)) for year, days in groupby(dias_inhabiles(), key=lambda row: row.fecha.year)]
    context = {"form": form, "years": years}
    return render(request, "mecanismos/gestion/inhabiles.html", context, status=422 if form.errors else 200)
