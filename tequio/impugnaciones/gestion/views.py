"""/gestion/impugnaciones/: those on my ground, entering one, and writing down how it goes."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.impugnaciones.actions.registrar_impugnacion import registrar_impugnacion
from tequio.impugnaciones.errors import IMPOSIBLE
from tequio.impugnaciones.models import Impugnacion
from tequio.impugnaciones.permissions import (
    REGISTRARS,
    may_registrar_impugnacion,
    may_seguir_impugnacion,
    may_ver_impugnaciones,
)
from tequio.impugnaciones.portal.forms import FiltroForm
from tequio.impugnaciones.queries import a_cargo

from .forms import RegistrarForm
from .steps import facts_of, open_steps

ROWS = 50


def impugnaciones(request: HttpRequest) -> HttpResponse:
    who = _reader(request)
    form = FiltroForm(request.GET)
    page = Paginator(a_cargo(who, **form.filtro()), ROWS).get_page(request.GET.get("pagina"))
    context = {"form": form, "page": page, "registers": bool(who.alcance(REGISTRARS))}
    return render(request, "impugnaciones/gestion/impugnaciones.html", context)


def registrar(request: HttpRequest) -> HttpResponse:
    who = _reader(request)
    if not who.alcance(REGISTRARS):
        raise PermissionDenied
    form = RegistrarForm(request.POST or None, who=who, initial={"distrito": _only_district(who)})
    if request.method == "POST" and form.is_valid():
        try:
            found = registrar_impugnacion(form.demanda(), by=who.actor(REGISTRARS), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-impugnaciones:impugnacion", found.slug)
    status = 422 if form.errors else 200
    return render(request, "impugnaciones/gestion/registrar.html", {"form": form}, status=status)


def impugnacion(request: HttpRequest, slug: str) -> HttpResponse:
    who = _reader(request)
    found = _found(who, slug)
    steps = open_steps(found) if may_seguir_impugnacion(who, distrito=found.distrito_id) else {}
    context = {"impugnacion": found, "pasos": found.actuaciones.order_by("fecha", "pk"), "steps": steps}
    return render(request, "impugnaciones/gestion/impugnacion.html", context)


def paso(request: HttpRequest, slug: str, acto: str) -> HttpResponse:
    """Write down one step; one that may not come now, or not by this person, does not exist."""
    who = _reader(request)
    found = _found(who, slug)
    step = open_steps(found).get(acto)
    if step is None or not may_seguir_impugnacion(who, distrito=found.distrito_id):
        raise Http404
    form = step.form(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            after = step.act(found, **facts_of(form, found), by=who.actor(REGISTRARS), now=who.now)
        except IMPOSIBLE as error:
            form.refuse(error)
        else:
            return redirect("gestion-impugnaciones:impugnacion", after.slug)
    context = {"impugnacion": found, "step": step, "form": form}
    return render(request, "impugnaciones/gestion/paso.html", context, status=422 if form.errors else 200)


def _reader(request: HttpRequest) -> Acting:
    who = acting_of(request)
    if not may_ver_impugnaciones(who):
        raise PermissionDenied
    return who


def _found(who: Acting, slug: str) -> Impugnacion:
    """What is not on this person's ground does not exist for them."""
    found = a_cargo(who).filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def _only_district(who: Acting) -> int | None:
    """The district to begin with, for a person who answers for just one."""
    districts = who.alcance(REGISTRARS).distritos
    only = next(iter(districts)) if len(districts) == 1 else None
    return only if only and may_registrar_impugnacion(who, distrito=only) else None
