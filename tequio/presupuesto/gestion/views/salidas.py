"""/gestion/dictamenes/: when the opinions come out, what would come out, and that they do."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tequio.cuentas.acting import Acting
from tequio.lib.plazos import in_words
from tequio.mecanismos.models import Edicion
from tequio.presupuesto.actions.programar_salida import programar_salida
from tequio.presupuesto.actions.publicar_dictamenes import publicar_dictamenes
from tequio.presupuesto.errors import IMPOSIBLE, reason
from tequio.presupuesto.gestion.forms.salidas import PublicarForm, SalidaForm
from tequio.presupuesto.gestion.said import said
from tequio.presupuesto.models import SalidaDictamenes
from tequio.presupuesto.permissions import CENTRAL, may_publicar_dictamenes
from tequio.presupuesto.queries.escritorio import ediciones_con_proyectos
from tequio.presupuesto.queries.salidas import FichaSalida
from tequio.presupuesto.queries.salidas import salidas as fichas
from tequio.presupuesto.wording import VUELTAS

from .proyectos import reader


def salidas(request: HttpRequest) -> HttpResponse:
    """One form for each release that waits, and one to set another or move it."""
    who = reader(request)
    if not may_publicar_dictamenes(who):
        raise PermissionDenied
    edicion = next(iter(ediciones_con_proyectos()), None)
    form = SalidaForm(request.POST if "vuelta" in request.POST else None)
    problem, wrong = "", None
    if request.method == "POST" and "publicar" in request.POST:
        chosen = get_object_or_404(SalidaDictamenes.objects.order_by("pk"), pk=_key(request))
        wrong = PublicarForm(request.POST, salida=chosen.pk)
        problem = _publish(request, who, chosen) if wrong.is_valid() else ""
        if wrong.is_valid() and not problem:
            return redirect("gestion-proyectos:salidas")
    if edicion and form.is_bound and form.is_valid() and _set(request, who, edicion, form):
        return redirect("gestion-proyectos:salidas")
    rows = fichas()
    context = {
        "form": form, "problem": problem, "edicion": edicion, "salidas": [(each, _words(each)) for each in rows],
        "esperan": [_waiting(each, wrong, who) for each in rows if each.salida.publicada_at is None],
    }  # fmt: skip
    bad = problem or form.errors or (wrong and wrong.errors)
    return render(request, "presupuesto/gestion/salidas.html", context, status=422 if bad else 200)


def _key(request: HttpRequest) -> int:
    asked = request.POST["publicar"]
    return int(asked) if asked.isdecimal() else 0


def _words(ficha: FichaSalida) -> object:
    return VUELTAS[ficha.salida.vuelta]


def _waiting(ficha: FichaSalida, wrong: PublicarForm | None, who: Acting) -> tuple[FichaSalida, object, object]:
    """A release, its round in words, and the form to publish it where its moment has come."""
    own = f"salida-{ficha.salida.pk}-%s"
    form = wrong if wrong and wrong.auto_id == own else PublicarForm(salida=ficha.salida.pk)
    return ficha, _words(ficha), form if ficha.llego(who.now) else None


def _publish(request: HttpRequest, who: Acting, salida: SalidaDictamenes) -> str:
    """Why they did not come out; empty when they did."""
    try:
        many = publicar_dictamenes(salida, by=who.actor(CENTRAL), now=who.now)
    except IMPOSIBLE as error:
        return reason(error)
    told = ngettext("Salió %(n)s dictamen el %(dia)s.", "Salieron %(n)s dictámenes el %(dia)s.", many)
    said(request, told % {"n": many, "dia": in_words(who.now)})
    return ""


def _set(request: HttpRequest, who: Acting, edicion: Edicion, form: SalidaForm) -> bool:
    before = edicion.salidas.filter(vuelta=form.cleaned_data["vuelta"], publicada_at=None).first()
    try:
        salida = programar_salida(edicion, **form.cleaned_data, by=who.actor(CENTRAL), now=who.now)
    except IMPOSIBLE as error:
        form.refuse(error)
        return False
    facts = {"dia": in_words(salida.programada_at), "antes": in_words(before.programada_at) if before else ""}
    told = _("Salen el %(dia)s. Ya no vale la fecha de antes, el %(antes)s.") if before else _("Salen el %(dia)s.")
    said(request, told % facts)
    return True
