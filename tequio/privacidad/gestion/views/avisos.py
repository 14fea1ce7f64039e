"""/gestion/privacidad/: correct what is said of a system and the terms, and publish notices anew."""

from django.core.exceptions import PermissionDenied
from django.forms import model_to_dict
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.privacidad.actions.cambiar_plazo import cambiar_plazo
from tequio.privacidad.actions.cambiar_sistema import cambiar_sistema
from tequio.privacidad.actions.publicar_aviso import publicar_aviso
from tequio.privacidad.errors import IMPOSIBLE
from tequio.privacidad.gestion.forms import PlazoForm, PublicarForm, SistemaForm
from tequio.privacidad.models import PlazoArco
from tequio.privacidad.permissions import ATTENDERS, may_publicar_aviso
from tequio.privacidad.queries import FichaSistema, ficha, fichas, plazos


def sistemas(request: HttpRequest) -> HttpResponse:
    who = _publisher(request)
    context = {"fichas": fichas(timezone.localdate(who.now)), "plazos": plazos()}
    return render(request, "privacidad/gestion/sistemas.html", context)


def corregir(request: HttpRequest, slug: str) -> HttpResponse:
    who = _publisher(request)
    found = _found(who, slug)
    form = SistemaForm(request.POST or None, instance=found.sistema)
    if request.method == "POST" and form.is_valid():
        motivo, by = form.cleaned_data["motivo"], who.actor(ATTENDERS)
        try:
            cambiar_sistema(found.sistema, form.cambios(), motivo=motivo, by=by, now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-arco:sistemas")
    context = {"form": form, "nombre": found.sistema.nombre}
    return render(request, "privacidad/gestion/corregir.html", context, status=422 if form.errors else 200)


def plazo(request: HttpRequest, clave: str) -> HttpResponse:
    """Correct one term; ``clave`` in any case."""
    who = _publisher(request)
    found = get_object_or_404(PlazoArco, pk=clave.upper())
    form = PlazoForm(request.POST or None, initial=model_to_dict(found, ("dias", "unidad", "fuente")))
    if request.method == "POST" and form.is_valid():
        try:
            cambiar_plazo(found, **form.cleaned_data, by=who.actor(ATTENDERS), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-arco:sistemas")
    context = {"form": form, "nombre": found.texto}
    return render(request, "privacidad/gestion/plazo.html", context, status=422 if form.errors else 200)


def publicar(request: HttpRequest, slug: str) -> HttpResponse:
    who = _publisher(request)
    found = _found(who, slug)
    form = PublicarForm(request.POST or None, before=found.versiones[0] if found.versiones else None)
    if request.method == "POST" and form.is_valid():
        day, by = form.cleaned_data["vigente_desde"], who.actor(ATTENDERS)
        try:
            publicar_aviso(found.sistema, form.textos(), vigente_desde=day, by=by, now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-arco:sistemas")
    context = {"form": form, "nombre": found.sistema.nombre}
    return render(request, "privacidad/gestion/publicar.html", context, status=422 if form.errors else 200)


def _publisher(request: HttpRequest) -> Acting:
    who = acting_of(request)
    if not may_publicar_aviso(who):
        raise PermissionDenied
    return who


def _found(who: Acting, slug: str) -> FichaSistema:
    found = ficha(slug, timezone.localdate(who.now))
    if found is None:
        raise Http404
    return found
