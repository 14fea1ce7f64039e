"""What is decided about an import with one button, or with a button and a reason."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tequio.bitacora.actions.asentar import DatoPersonalError
from tequio.territorio.actions.aceptar_importacion import aceptar_importacion
from tequio.territorio.actions.descartar_importacion import descartar_importacion
from tequio.territorio.actions.deshacer_importacion import deshacer_importacion
from tequio.territorio.actions.errores import CargaError
from tequio.territorio.actions.revisar_importacion import revisar_importacion
from tequio.territorio.models import Importacion

from .forms import MotivoForm
from .kinds import Kind
from .page import CLASH, actor, found, importer, kind, show
from .words import CLASES

Act = Callable[..., Importacion]


def _do(request: HttpRequest, pk: int, act: Act, facts: Callable[[Kind], dict[str, Any]]) -> HttpResponse:
    """The act, with what its kind brings, and back to the page of the import; what cannot be is said there."""
    who = importer(request)
    importacion = found(who, pk)
    try:
        act(importacion, by=actor(who, importacion.clase), now=who.now, **facts(kind(importacion)))
    except CLASH:
        return show(request, pk, clash=True)
    except (CargaError, DatoPersonalError) as problem:
        return show(request, pk, problem=str(problem))
    return redirect("gestion:importacion", pk)


@require_POST
def revisar(request: HttpRequest, pk: int) -> HttpResponse:
    """Again: after changes, or when the task was lost."""
    return _do(request, pk, revisar_importacion, lambda kind: {"tarea": kind.ensayar})


@require_POST
def aceptar(request: HttpRequest, pk: int) -> HttpResponse:
    return _do(request, pk, aceptar_importacion, lambda kind: {"tarea": kind.cargar})


@require_POST
def descartar(request: HttpRequest, pk: int) -> HttpResponse:
    return _do(request, pk, descartar_importacion, lambda _kind: {})


def deshacer(request: HttpRequest, pk: int) -> HttpResponse:
    """Says what will happen, or why it cannot, before it asks for the reason."""
    importacion = found(importer(request), pk)
    if importacion.estado != Importacion.Estado.ACEPTADA:
        return show(request, pk, clash=request.method == "POST")
    form = MotivoForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        motivo = form.cleaned_data["motivo"]
        return _do(request, pk, deshacer_importacion, lambda kind: {"manera": kind.manera, "motivo": motivo})
    context = {"form": form, "importacion": importacion, "clase": CLASES[importacion.clase]}
    context["why_not"] = kind(importacion).manera.impedimento(importacion)
    status = 422 if form.errors else 200
    return render(request, "gestion/importaciones/deshacer.html", context, status=status)
