"""/proyectos/cifras/: how many projects, of what and of whom."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone

from tequio.lib.datasets import Field
from tequio.lib.datasets.fields import integer, text
from tequio.lib.datasets.lines import csv_of
from tequio.mecanismos.models import Edicion
from tequio.presupuesto.portal.forms.cifras import EdicionForm
from tequio.presupuesto.portal.pages import public_page
from tequio.presupuesto.queries.cifras import LOTE, Cuadro, cifras

WITHHELD = "Menos de cinco personas, o serviría para calcularlas."
COLUMNS: tuple[Field, ...] = (
    text("edicion", "Edición", "", "Clave de la edición."),
    text("cuadro", "Cuadro", "", "De qué cuadro es la cifra."),
    text("renglon", "Renglón", "", "Qué cuenta."),
    integer("proyectos", "Proyectos", "", "Cuántos; vacío donde no se puede decir."),
    text("nota", "Nota", "", "Por qué está vacío."),
)


@public_page
def pagina(request: HttpRequest) -> HttpResponse:
    form = EdicionForm(request.GET)
    edicion = form.pedida()
    context = {"form": form, "edicion": edicion, "cuadros": _tables(edicion), "lote": LOTE}
    return render(request, "presupuesto/portal/cifras.html", context)


@public_page
def cifras_json(request: HttpRequest) -> JsonResponse:
    """A count that may not be told is null."""
    edicion = EdicionForm(request.GET).pedida()
    told = {each.clave: _as_data(each) for each in _tables(edicion)}
    return JsonResponse({"edicion": edicion.clave if edicion else None, "cuadros": told})


@public_page
def cifras_csv(request: HttpRequest) -> HttpResponse:
    edicion = EdicionForm(request.GET).pedida()
    content = b"".join(csv_of(COLUMNS, _lines(edicion)))
    name = f"cifras-{edicion.clave}" if edicion else "cifras"
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8; header=present", headers=headers)


def _tables(edicion: Edicion | None) -> list[Cuadro]:
    return cifras(edicion, timezone.now()) if edicion else []


def _as_data(cuadro: Cuadro) -> dict[str, object]:
    return {
        "titulo": cuadro.titulo,
        "total": cuadro.total,
        "cifras": [{"nombre": each.nombre, "proyectos": each.total} for each in cuadro.cifras],
    }


def _lines(edicion: Edicion | None) -> Iterator[tuple[object, ...]]:
    for cuadro in _tables(edicion):
        for each in cuadro.cifras:
            note = WITHHELD if each.total is None else None
            yield (edicion.clave if edicion else "", cuadro.titulo, each.nombre, each.total, note)
