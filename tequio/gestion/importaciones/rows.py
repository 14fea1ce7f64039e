"""Mending a refused row in place, or leaving it out; then the file is checked again."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tequio.territorio.actions.corregir_importacion import corregir_fila, omitir_filas, reponer_fila
from tequio.territorio.models import Importacion

from .forms import FilaForm
from .page import CLASH, actor, found, importer, show

EDITABLE = (Importacion.Estado.POR_REVISAR, Importacion.Estado.REVISADA)


def fila(request: HttpRequest, pk: int, fila: int) -> HttpResponse:
    """The form of one refused row; what was typed stays, whatever the next check says of it."""
    who = importer(request)
    importacion = found(who, pk)
    row = _refused(importacion, fila)
    if importacion.estado not in EDITABLE:
        return show(request, pk, clash=request.method == "POST")
    typed = importacion.correcciones.get(str(fila), {})
    now = {field: typed[column] for field, column in importacion.columnas.items() if column in typed}
    form = FilaForm(request.POST or None, row["valores"], now)
    if request.method == "POST" and form.is_valid():
        values = {importacion.columnas[field]: value for field, value in form.cleaned_data.items()}
        try:
            corregir_fila(importacion, fila, values, by=actor(who, importacion.clase), now=who.now)
        except CLASH:
            return show(request, pk, clash=True)
        return redirect("gestion:importacion", pk)
    context = {"form": form, "importacion": importacion, "row": row}
    return render(request, "gestion/importaciones/fila.html", context, status=422 if form.errors else 200)


def _refused(importacion: Importacion, number: int) -> dict[str, Any]:
    """Raises Http404."""
    rows = importacion.informe.get("rechazadas", [])
    row: dict[str, Any] | None = next((row for row in rows if row["fila"] == number), None)
    if row is None:
        raise Http404
    return row


def _done(request: HttpRequest, pk: int, act: Callable[..., Importacion], *facts: Any) -> HttpResponse:
    who = importer(request)
    importacion = found(who, pk)
    try:
        act(importacion, *facts, by=actor(who, importacion.clase), now=who.now)
    except CLASH:
        return show(request, pk, clash=True)
    return redirect("gestion:importacion", pk)


@require_POST
def omitir(request: HttpRequest, pk: int, fila: int) -> HttpResponse:
    _refused(found(importer(request), pk), fila)
    return _done(request, pk, omitir_filas, [fila])


@require_POST
def omitir_rechazadas(request: HttpRequest, pk: int) -> HttpResponse:
    """All that the last check refused, knowingly."""
    numbers = [row["fila"] for row in found(importer(request), pk).informe.get("rechazadas", [])]
    return _done(request, pk, omitir_filas, numbers)


@require_POST
def reponer(request: HttpRequest, pk: int, fila: int) -> HttpResponse:
    return _done(request, pk, reponer_fila, fila)
