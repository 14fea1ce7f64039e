"""/presupuesto/proponer/: from "what do I need?" to a draft, and its list of tasks."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tequio.cuentas.door import acting_of
from tequio.lib.limits import Limiter, address_of
from tequio.presupuesto.actions.guardar_borrador import abrir_borrador
from tequio.presupuesto.portal.drafting import PASOS, WORDS, unidad_de
from tequio.presupuesto.queries.calendario import recepciones, reglas_de, siguiente_registro
from tequio.presupuesto.queries.ganadores import ejemplos
from tequio.presupuesto.queries.personas import borradores_de

from .borrador import of_a_draft, opened, waits
from .mio import address_of_draft

DRAFTS_A_MINUTE = 10
limiter = Limiter()


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def proponer(request: HttpRequest) -> HttpResponse:
    """What is needed, until when; the button begins a draft."""
    now = timezone.now()
    open_now = recepciones(now)
    who = acting_of(request).persona
    context: dict[str, Any] = {
        "recepcion": open_now[0] if open_now else None,
        "siguiente": None if open_now else siguiente_registro(now),
        "borradores": borradores_de(who.actor().id, now) if who else [],
        "ut": request.GET.get("ut", ""),
        "reglas": reglas_de(open_now[0].edicion) if open_now else None,
        "pasos": PASOS,
        "ejemplos": ejemplos(request.GET.get("ut", "")),
        "prisa": False,
    }
    if request.method != "POST" or not open_now:
        return render(request, "presupuesto/portal/proponer.html", context)
    if limiter.take(address_of(request.META, settings.TRUSTED_PROXIES), DRAFTS_A_MINUTE).exceeded:
        return render(request, "presupuesto/portal/proponer.html", context | {"prisa": True}, status=429)
    unidad = unidad_de(request.POST.get("ut", ""))
    year = str(open_now[0].ejercicios[0].ejercicio)
    begun = {"unidad": {"unidad": unidad.clave, "ejercicio": year}} if unidad else {}
    draft = abrir_borrador(begun, dias=context["reglas"].dias_borrador, cuenta=who.actor().id if who else "", now=now)
    return redirect(address_of_draft("presupuesto:borrador", draft))


@of_a_draft
def tareas(request: HttpRequest, codigo: str) -> HttpResponse:
    """The list of tasks: each step and how it stands. POST erases the draft, when its person says so."""
    draft, found = opened(request, codigo)
    if request.method == "POST":
        draft.delete()
        return redirect("presupuesto:proponer")
    if found is None:
        return waits(request, draft)
    states = {each.clave: found.estado(each.clave) for each in PASOS}
    rows = [
        (each, WORDS[states[each.clave]], states[each.clave], address_of_draft("presupuesto:paso", draft, each.clave))
        for each in PASOS
    ]
    context = {
        "found": found, "borrador": draft, "filas": rows, "lista": all(row[2] == "completo" for row in rows),
        "sigue": next((row for row in rows if row[2] != "completo"), None),
        "archivos_url": address_of_draft("presupuesto:archivos", draft),
        "revisar_url": address_of_draft("presupuesto:revisar", draft),
    }  # fmt: skip
    return render(request, "presupuesto/portal/tareas.html", context)
