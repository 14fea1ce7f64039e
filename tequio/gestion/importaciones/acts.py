"""What is decided about an import with one button, or with a button and a reason."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tequio.bitacora.actions.asentar import DatoPersonalError
from tequio.territorio.actions.aceptar_importacion import aceptar_importacion
from tequio.territorio.actions.descartar_importacion import descartar_importacion
from tequio.territorio.actions.deshacer_importacion import deshacer_importacion, impedimento
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.actions.revisar_importacion import revisar_importacion
from tequio.territorio.models import Importacion

from .forms import MotivoForm
from .page import CLASH, actor, found, importer, show
from .words import CLASES

Act = Callable[..., Importacion]


def _do(request: HttpRequest, pk: int, act: Act, **facts: Any) -> HttpResponse:
    """The act, and back to the page of the import; what cannot be is said there."""
    who = importer(request)
    try:
        act(found(pk), by=actor(who), now=who.now, **facts)
    except CLASH:
        return show(request, pk, clash=True)
    except (CargaError, DatoPersonalError) as problem:
        return show(request, pk, problem=str(problem))
    return redirect("gestion:importacion", pk)


@require_POST
def revisar(request: HttpRequest, pk: int) -> HttpResponse:
    """Again: after changes, or when the task was lost."""
    return _do(request, pk, revisar_importacion)


@require_POST
def aceptar(request: HttpRequest, pk: int) -> HttpResponse:
    return _do(request, pk, aceptar_importacion)


@require_POST
def descartar(request: HttpRequest, pk: int) -> HttpResponse:
    return _do(request, pk, descartar_importacion)


def deshacer(request: HttpRequest, pk: int) -> HttpResponse:
    """Says what will happen, or why it cannot, before it asks for the reason."""
    importer(request)
    importacion = found(pk)
    if importacion.estado != Importacion.Estado.ACEPTADA:
        return show(request, pk, clash=request.method == "POST")
    form = MotivoForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _do(request, pk, deshacer_importacion, motivo=form.cleaned_data["motivo"])
    context = {"form": form, "importacion": importacion, "clase": CLASES[importacion.clase]}
    context["why_not"] = impedimento(importacion)
    status = 422 if form.errors else 200
    return render(request, "gestion/importaciones/deshacer.html", context, status=status)
