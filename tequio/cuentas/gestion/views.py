"""The list of charges, granting, withdrawing, and who may do what."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone

from tequio.cuentas.acting import Acting
from tequio.cuentas.actions.errores import EncargoImposibleError
from tequio.cuentas.actions.mostrar_correo import mostrar_correo
from tequio.cuentas.actions.otorgar_encargo import otorgar_encargo
from tequio.cuentas.actions.registrar_persona import registrar_persona
from tequio.cuentas.actions.retirar_encargo import retirar_encargo
from tequio.cuentas.door import acting_of
from tequio.cuentas.models import Encargo
from tequio.cuentas.permissions import (
    GRANTERS,
    grantable,
    may_mostrar_correo,
    may_retirar_encargo,
    may_ver_encargos,
    may_ver_permisos,
)
from tequio.cuentas.queries import buscar_encargos, distrito_de, distritos_de, encargos_visibles, politicas, renglones
from tequio.cuentas.roles import Rol

from .forms import BusquedaForm, MostrarForm, OtorgarForm, RetirarForm

ROWS = 50


def encargos(request: HttpRequest) -> HttpResponse:
    """Who does what, where and until when; narrowed to what this person may see."""
    who = acting_of(request)
    if not may_ver_encargos(who):
        raise PermissionDenied
    form = BusquedaForm(request.GET)
    form.is_valid()
    asked = form.cleaned_data
    found = buscar_encargos(who, asked.get("q", ""), asked.get("rol", ""), everything=asked.get("todos", False))
    page = Paginator(found, ROWS).get_page(request.GET.get("pagina"))
    lines = renglones(who, list(page.object_list))
    context = {"form": form, "page": page, "lines": lines, "total": page.paginator.count, "grants": grantable(who)}
    return render(request, "cuentas/gestion/encargos.html", context)


def otorgar(request: HttpRequest) -> HttpResponse:
    """Grant a charge; the person gets an account when there was none, and a message."""
    who = acting_of(request)
    if not grantable(who):
        raise PermissionDenied
    form = OtorgarForm(_sent(request), who=who, initial={"desde": timezone.localdate(who.now)})
    if request.method == "POST" and form.is_valid() and _grant(who, form):
        return redirect("encargos:lista")
    status = 422 if form.errors else 200
    return render(request, "cuentas/gestion/otorgar.html", {"form": form}, status=status)


def _sent(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _grant(who: Acting, form: OtorgarForm) -> bool:
    facts, by = form.cleaned_data, who.actor(GRANTERS)
    try:
        with transaction.atomic():
            persona = registrar_persona(facts["correo"], facts["nombre"], by=by, now=who.now)
            otorgar_encargo(
                persona,
                Rol(facts["rol"]),
                desde=facts["desde"],
                hasta=facts["hasta"],
                documento=facts["documento"],
                motivo=facts["motivo"],
                by=by,
                now=who.now,
                **form.territory(),
            )
    except EncargoImposibleError as error:
        form.refuse(error)
        return False
    return True


def retirar(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a charge; one that is not this person's to withdraw does not exist for them."""
    who = acting_of(request)
    encargo = encargos_visibles(who).filter(pk=pk).first()
    if encargo is None or not _may_withdraw(who, encargo):
        raise Http404
    form = RetirarForm(_sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            retirar_encargo(encargo, **form.cleaned_data, by=who.actor(GRANTERS), now=who.now)
        except EncargoImposibleError as error:
            form.refuse(error)
        else:
            return redirect("encargos:lista")
    status = 422 if form.errors else 200
    return render(request, "cuentas/gestion/retirar.html", {"form": form, "encargo": encargo}, status=status)


def _may_withdraw(who: Acting, encargo: Encargo) -> bool:
    return may_retirar_encargo(who, encargo, distrito=_distrito(encargo))


def _distrito(encargo: Encargo) -> int | None:
    return distrito_de(encargo, distritos_de([encargo.unidad]))


def correo(request: HttpRequest, pk: int) -> HttpResponse:
    """GET asks why; POST shows the address of whoever holds that charge, once. An erased account has none."""
    who = acting_of(request)
    encargo = encargos_visibles(who).filter(pk=pk, persona__borrada_at=None).first()
    if encargo is None or not may_mostrar_correo(who, encargo, distrito=_distrito(encargo)):
        raise Http404
    form, shown = MostrarForm(_sent(request)), ""
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["motivo"]
        shown = mostrar_correo(encargo.persona, motivo=why, by=who.actor(GRANTERS), now=who.now)
    context = {"form": form, "encargo": encargo, "shown": shown}
    return render(request, "cuentas/gestion/correo.html", context, status=422 if form.errors else 200)


def quien_puede(request: HttpRequest) -> HttpResponse:
    """Every permission of the program, as its code declares it."""
    if not may_ver_permisos(acting_of(request)):
        raise PermissionDenied
    return render(request, "cuentas/gestion/quien_puede.html", {"matters": politicas()})
