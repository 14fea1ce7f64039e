"""Batches of projects to an alcaldía."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tequio.presupuesto.actions.remitir_proyectos import remitir_proyectos
from tequio.presupuesto.errors import IMPOSIBLE
from tequio.presupuesto.gestion.forms.lotes import RemitirForm
from tequio.presupuesto.gestion.said import said
from tequio.presupuesto.models import Remision
from tequio.presupuesto.permissions import CENTRAL, may_remitir
from tequio.presupuesto.queries.escritorio import alcaldias_por_remitir, por_remitir

from .proyectos import reader


def remitir(request: HttpRequest) -> HttpResponse:
    """Which alcaldía; then which projects, under which oficio."""
    who = reader(request)
    if not may_remitir(who):
        raise PermissionDenied
    waiting = alcaldias_por_remitir()
    chosen = next((each for each, _many in waiting if each.slug == request.GET.get("alcaldia")), None)
    if chosen is None:
        return render(request, "presupuesto/gestion/remitir.html", {"alcaldias": waiting, "alcaldia": None})
    rows = por_remitir(chosen)
    first = rows[0].edicion
    rows = [each for each in rows if each.edicion_id == first.pk]
    form = RemitirForm(request.POST or None, proyectos=rows)
    if request.method == "POST" and form.is_valid():
        facts = form.cleaned_data
        try:
            sent = remitir_proyectos(
                first, chosen, list(facts["proyectos"]), oficio=facts["oficio"], by=who.actor(CENTRAL), now=who.now
            )
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            _told(request, sent, len(facts["proyectos"]))
            return redirect("gestion-proyectos:lista")
    context = {"alcaldias": waiting, "alcaldia": chosen, "form": form, "total": len(rows)}
    return render(request, "presupuesto/gestion/remitir.html", context, status=422 if form.errors else 200)


def _told(request: HttpRequest, sent: Remision, many: int) -> None:
    """With its list, to be signed and sent."""
    words = ngettext("Se remitió %(n)s proyecto", "Se remitieron %(n)s proyectos", many) % {"n": many}
    words = _("%(cuantos)s con el oficio %(oficio)s.") % {"cuantos": words, "oficio": sent.oficio}
    where = reverse("documentos:document", args=[sent.lista.codigo])
    said(request, words, href=where, enlace=_("Ver su lista en PDF"))
