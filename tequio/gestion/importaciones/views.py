"""The list of imports, the upload, the columns, and the page of each."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from tequio.documentos.uploads.refusals import ArchivoRechazadoError
from tequio.lib.sources import SourceError
from tequio.territorio.actions.recibir_importacion import recibir_importacion
from tequio.territorio.actions.revisar_importacion import revisar_importacion
from tequio.territorio.models import Importacion
from tequio.territorio.queries import importaciones as listed

from .forms import ColumnasForm, FiltroForm, SubirForm
from .kinds import kinds_of
from .page import CLASH, ROWS, actor, found, importer, kind, show
from .words import CLASES, ESTADOS, TONES

Estado = Importacion.Estado


@require_safe
def importaciones(request: HttpRequest) -> HttpResponse:
    kinds = kinds_of(importer(request))
    form = FiltroForm(request.GET, kinds=kinds)
    form.is_valid()
    facts = form.cleaned_data
    rows = listed(facts.get("estado", ""), facts.get("clase", "")).filter(clase__in=kinds)
    page = Paginator(rows, ROWS).get_page(request.GET.get("pagina"))
    lines = [(each, CLASES[each.clase], ESTADOS[each.estado], TONES[Estado(each.estado)]) for each in page]
    return render(request, "gestion/importaciones/lista.html", {"form": form, "page": page, "lines": lines})


def subir(request: HttpRequest) -> HttpResponse:
    """One file; a hostile or broken one gets its sentence beside the field and is not kept."""
    who = importer(request)
    form = SubirForm(request.POST or None, request.FILES or None, kinds=kinds_of(who))
    if request.method == "POST" and form.is_valid():
        facts = form.cleaned_data
        try:
            got = recibir_importacion(
                facts["archivo"], facts["clase"], capa=facts["capa"], by=actor(who, facts["clase"]), now=who.now
            )
        except (SourceError, ArchivoRechazadoError) as problem:
            form.add_error("archivo", str(problem))
        except OSError:
            form.add_error("archivo", _("No pudimos guardar el archivo: avisa a UTSI. No cambió nada."))
        else:
            return redirect("gestion:columnas", got.pk)
    return render(request, "gestion/importaciones/subir.html", {"form": form}, status=422 if form.errors else 200)


def columnas(request: HttpRequest, pk: int) -> HttpResponse:
    """What each column is; sending it begins the check."""
    who = importer(request)
    importacion = found(who, pk)
    if importacion.estado not in (Estado.POR_REVISAR, Estado.REVISADA):
        return show(request, pk, clash=request.method == "POST")
    form = ColumnasForm(request.POST or None, importacion)
    if request.method == "POST" and form.is_valid():
        try:
            by = actor(who, importacion.clase)
            revisar_importacion(importacion, **form.facts(), tarea=kind(importacion).ensayar, by=by, now=who.now)
        except CLASH:
            return show(request, pk, clash=True)
        return redirect("gestion:importacion", pk)
    context = {"form": form, "importacion": importacion, "clase": CLASES[importacion.clase]}
    return render(request, "gestion/importaciones/columnas.html", context, status=422 if form.errors else 200)


@require_safe
def importacion(request: HttpRequest, pk: int) -> HttpResponse:
    return show(request, pk)
