"""/gestion/mecanismos/: correct a mechanism and its lines, confirm them with a source, add one."""

from copy import copy

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.mecanismos.actions.agregar_mecanismo import agregar_mecanismo
from tequio.mecanismos.actions.cambiar_datos import cambiar_datos
from tequio.mecanismos.actions.cambiar_mecanismo import cambiar_mecanismo
from tequio.mecanismos.actions.errores import IMPOSIBLE
from tequio.mecanismos.gestion.forms.catalogo import (
    AgregarForm,
    MecanismoForm,
    MotivoForm,
    RenglonesFormSet,
    lines_of,
)
from tequio.mecanismos.gestion.forms.common import sent
from tequio.mecanismos.models import Dato
from tequio.mecanismos.permissions import CATALOGUE, may_cambiar_mecanismo
from tequio.mecanismos.queries import FichaMecanismo, catalogo, ficha_mecanismo
from tequio.mecanismos.wording import TEMAS

MATTERS = {Dato.Tema.PASO.value: _("Los pasos"), **TEMAS}


def lista(request: HttpRequest) -> HttpResponse:
    return render(request, "mecanismos/gestion/catalogo.html", {"rows": catalogo(keeper(request).now)})


def agregar(request: HttpRequest) -> HttpResponse:
    who = keeper(request)
    form = AgregarForm(sent(request))
    if request.method == "POST" and form.is_valid():
        said, why = form.cleaned_data, form.cleaned_data["motivo"]
        try:
            new = agregar_mecanismo(said["clave"], form.cambios(), motivo=why, by=who.actor(CATALOGUE), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-mecanismos:mecanismo", new.slug)
    return render(request, "mecanismos/gestion/agregar.html", {"form": form}, status=422 if form.errors else 200)


def corregir(request: HttpRequest, slug: str) -> HttpResponse:
    """The mechanism, and the way to its lines by matter."""
    who = keeper(request)
    found = _found(who, slug)
    form = MecanismoForm(sent(request), instance=copy(found.mecanismo))
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["motivo"]
        try:
            cambiar_mecanismo(found.mecanismo, form.cambios(), motivo=why, by=who.actor(CATALOGUE), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-mecanismos:catalogo")
    matters = [(tema.lower(), name, found.datos[tema]) for tema, name in MATTERS.items()]
    context = {"form": form, "mecanismo": found.mecanismo, "matters": matters}
    return render(request, "mecanismos/gestion/mecanismo.html", context, status=422 if form.errors else 200)


def renglones(request: HttpRequest, slug: str, tema: str) -> HttpResponse:
    """The lines of one matter, written anew: changed, put in order, taken out, added."""
    who = keeper(request)
    found = _found(who, slug)
    if (matter := tema.upper()) not in MATTERS:
        raise Http404
    fields = ("texto", "enlace", "fuente", "certeza")
    before = [{name: getattr(row, name) for name in fields} for row in found.datos[matter]]
    formset = RenglonesFormSet(sent(request), initial=before)
    form = MotivoForm(sent(request))
    if request.method == "POST" and all([formset.is_valid(), form.is_valid()]):
        why = form.cleaned_data["motivo"]
        try:
            cambiar_datos(found.mecanismo, matter, lines_of(formset), motivo=why, by=who.actor(CATALOGUE), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-mecanismos:mecanismo", slug)
    wrong = request.method == "POST"  # what was right has led elsewhere
    context = {
        "form": form,
        "formset": formset,
        "mecanismo": found.mecanismo,
        "title": MATTERS[matter],
    }
    return render(request, "mecanismos/gestion/renglones.html", context, status=422 if wrong else 200)


def keeper(request: HttpRequest) -> Acting:
    who = acting_of(request)
    if not may_cambiar_mecanismo(who):
        raise PermissionDenied
    return who


def _found(who: Acting, slug: str) -> FichaMecanismo:
    found = ficha_mecanismo(slug, who.now, fichas=())
    if found is None:
        raise Http404
    return found
