"""/gestion/: the inbox, and the search of the staff."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from tequio.bitacora.queries import FichaAsiento, FiltroAsientos, buscar
from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.lib.asuntos import Cuando
from tequio.presupuesto.models import Proyecto
from tequio.presupuesto.permissions import may_ver_proyectos
from tequio.presupuesto.queries.escritorio import buscar_a_cargo
from tequio.territorio.locator.answers import RespuestaTexto
from tequio.territorio.locator.loading import MarcoNoDisponibleError, territorio_en

from .inbox import inbox
from .permissions import may_buscar_bitacora
from .reach import reach_of

ENTRIES = 10
PROJECTS = 10


@require_safe
def bandeja(request: HttpRequest) -> HttpResponse:
    lists = inbox(acting_of(request))
    context = {"hoy": lists[Cuando.HOY], "vencido": lists[Cuando.VENCIDO], "otros": lists[Cuando.OTROS]}
    return render(request, "gestion/bandeja.html", context)


class BuscarForm(forms.Form):
    q = forms.CharField(label=_("Qué buscas"), max_length=200)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Projects and UTs by any of their names, and what the logbook says of the UT that was named."""
    form = BuscarForm(request.GET)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    answer = _answer(words)
    context = {
        "words": words,
        "proyectos": _projects(acting_of(request), words),
        "candidatas": answer.candidatas if answer else (),
        "without_frame": answer is None,
        "entries": _entries(acting_of(request), words, answer),
    }
    return render(request, "gestion/buscar.html", context)


def _answer(words: str) -> RespuestaTexto | None:
    try:
        return territorio_en(None).search(words)
    except MarcoNoDisponibleError:
        return None


def _projects(who: Acting, words: str) -> list[Proyecto]:
    """On the ground of this person, by folio, code or words."""
    return list(buscar_a_cargo(who, words)[:PROJECTS]) if words and may_ver_proyectos(who) else []


def _entries(who: Acting, words: str, answer: RespuestaTexto | None) -> list[FichaAsiento]:
    """The latest acts on the UT that the words name beyond doubt, or on the territory written as in the logbook."""
    if not words or not may_buscar_bitacora(who):
        return []
    sure = answer and answer.candidatas and not answer.ambigua
    territorio = answer.candidatas[0].lugar.clave if answer and sure else words.upper()
    return list(buscar(FiltroAsientos(territorio=territorio, territorios=reach_of(who))).object_list)[:ENTRIES]
