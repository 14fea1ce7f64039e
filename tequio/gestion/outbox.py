"""/gestion/avisos/: what was written to people, and whether it went out."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from tequio.avisos.models import Aviso
from tequio.avisos.queries import avisos, bandeja
from tequio.cuentas.door import acting_of

from .permissions import may_ver_avisos

ROWS = 50
TONES = {"ENVIADO": "nopal", "ABANDONADO": "bugambilia", "TOMADO": "purple", "PENDIENTE": "cempasuchil"}
ESTADOS = [
    (Aviso.Estado.PENDIENTE, _("En espera")),
    (Aviso.Estado.TOMADO, _("Saliendo")),
    (Aviso.Estado.ENVIADO, _("Enviados")),
    (Aviso.Estado.REUNIDO, _("En un resumen")),
    (Aviso.Estado.DESCARTADO, _("Descartados")),
    (Aviso.Estado.ABANDONADO, _("Abandonados")),
]


class EstadoForm(forms.Form):
    """``?estado=ABANDONADO``; what cannot be read is left out, since a list is never an error."""

    estado = forms.ChoiceField(label=_("Estado"), required=False, choices=[("", _("Todos")), *ESTADOS])


@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """Keys and answers, never an address or a word of a message."""
    who = acting_of(request)
    if not may_ver_avisos(who):
        raise PermissionDenied
    form = EstadoForm(request.GET)
    form.is_valid()
    page = Paginator(avisos(form.cleaned_data.get("estado", "")), ROWS).get_page(request.GET.get("pagina"))
    names = dict(ESTADOS)
    lines = [(aviso, names[Aviso.Estado(aviso.estado)], TONES.get(aviso.estado, "sand")) for aviso in page]
    told = bandeja(who.now)
    totals = [(name, told.total[estado]) for estado, name in ESTADOS]
    context = {"form": form, "page": page, "lines": lines, "told": told, "totals": totals}
    return render(request, "gestion/avisos.html", context)
