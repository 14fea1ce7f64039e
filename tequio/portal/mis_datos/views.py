"""/cuenta/mis-datos/ and /cuenta/borrar/; the door lets in only whoever is signed in."""

from django import forms
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from tequio.cuentas.actions.corregir_nombre import corregir_nombre
from tequio.cuentas.adapters import proved_just_now
from tequio.cuentas.door import acting_of
from tequio.cuentas.models import Persona
from tequio.portal.actions.borrar_cuenta import EncargoVigenteError, borrar_cuenta, charges_that_hold

from .holdings import apartados, as_data


class NombreForm(forms.Form):
    nombre = forms.CharField(
        label=_("Cómo quieres que te llamemos"), max_length=120, required=False, help_text=_("Puede quedar vacío.")
    )


class BorrarForm(forms.Form):
    entiendo = forms.BooleanField(
        label=_("Entiendo que no se puede deshacer."),
        error_messages={"required": _("Marca la casilla si quieres borrar tu cuenta.")},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def mis_datos(request: HttpRequest) -> HttpResponse:
    """GET shows; POST corrects the name."""
    persona = _mine(request)
    form = NombreForm(request.POST if request.method == "POST" else None, initial={"nombre": persona.nombre})
    if request.method == "POST" and form.is_valid():
        corregir_nombre(persona, form.cleaned_data["nombre"], by=persona.actor(), now=timezone.now())
        return redirect("mis-datos:ver")
    context = {"persona": persona, "form": form, "apartados": apartados(persona, timezone.now())}
    return render(request, "portal/mis_datos/ver.html", context, status=422 if form.errors else 200)


@require_safe
def descarga(request: HttpRequest) -> HttpResponse:
    """All of it as a JSON file; never kept by anybody on the way (the door says no-store)."""
    response = JsonResponse(
        as_data(_mine(request), timezone.now()), json_dumps_params={"ensure_ascii": False, "indent": 1}
    )
    response["Content-Disposition"] = 'attachment; filename="mis-datos.json"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def borrar(request: HttpRequest) -> HttpResponse:
    """GET says what goes and what stays; POST erases, if the person came in just now and ticks the box."""
    persona, now = _mine(request), timezone.now()
    form = BorrarForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and proved_just_now(request) and form.is_valid():
        try:
            borrar_cuenta(persona, by=persona.actor(), now=now)
        except EncargoVigenteError:
            return redirect("mis-datos:borrar")  # granted meanwhile; the page says so
        logout(request)
        return redirect("mis-datos:borrada")
    context = {
        "persona": persona,
        "form": form,
        "charges": charges_that_hold(persona, now).with_places(),
        "stays": [each for each in apartados(persona, now) if each.grupo.queda],
        "proved": proved_just_now(request),
        "again": f"{reverse('account_login')}?next={reverse('mis-datos:borrar')}",
    }
    return render(request, "portal/mis_datos/borrar.html", context, status=422 if form.errors else 200)


@require_safe
def borrada(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/mis_datos/borrada.html")


def _mine(request: HttpRequest) -> Persona:
    persona = acting_of(request).persona
    assert persona is not None  # noqa: S101  the door lets nobody else through
    return persona
