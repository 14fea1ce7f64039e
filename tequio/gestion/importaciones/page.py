"""The page of one import, whatever its state; also what every view of it begins with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.door import acting_of
from tequio.gestion.permissions import may_importar
from tequio.lib.actors import Actor
from tequio.lib.workflow import ActNotOpenError
from tequio.territorio.actions.turno import ImportacionOcupadaError
from tequio.territorio.models import Importacion

from .kinds import KINDS, Kind
from .words import CLASES, ESTADOS, TONES

ROWS = 50
CLASH = (ActNotOpenError, ImportacionOcupadaError)
Estado = Importacion.Estado
STEP = {Estado.POR_REVISAR: 2, Estado.EN_REVISION: 3, Estado.REVISADA: 3, Estado.EN_CARGA: 4}


@dataclass(frozen=True, slots=True)
class Fila:
    """A refused row: what the check said, and what a person did about it since."""

    numero: int
    clave: str
    motivo: str
    hecho: str = ""


@dataclass(frozen=True, slots=True)
class Vista:
    """What the page shows of an import. ``seccion``: which rows are listed; ``cambian``: how many change what there
    was."""

    importacion: Importacion
    estado: str
    tono: str
    clase: str
    detenida: bool
    paso: int
    porcentaje: int
    seccion: str
    cambios: int
    cambian: int
    filas: Page = field(repr=False)


def importer(request: HttpRequest) -> Acting:
    """Whoever asks, if they may import. Raises PermissionDenied."""
    who = acting_of(request)
    if not may_importar(who):
        raise PermissionDenied
    return who


def kind(importacion: Importacion) -> Kind:
    return KINDS[importacion.clase]


def actor(who: Acting, clase: str) -> Actor:
    return who.actor(KINDS[clase].roles)


def found(who: Acting, pk: int) -> Importacion:
    """Raises Http404, and PermissionDenied for a kind that is not of this person."""
    importacion = Importacion.objects.filter(pk=pk).first()
    if importacion is None:
        raise Http404
    if not kind(importacion).may(who):
        raise PermissionDenied
    return importacion


def show(request: HttpRequest, pk: int, *, clash: bool = False, problem: str = "") -> HttpResponse:
    """The import as it is now. ``clash``: somebody else came first; ``problem``: why the act could not be."""
    who = importer(request)
    importacion = found(who, pk)
    vista = vista_of(importacion, who, request.GET.get("ver", ""), request.GET.get("pagina"))
    context: dict[str, Any] = {"vista": vista, "importacion": importacion, "problem": problem}
    context["clash"] = clash_words(importacion) if clash else ""
    if request.htmx and not request.htmx.boosted:  # type: ignore[attr-defined]  # django_htmx
        return _polled(request, importacion, context)
    return render(request, "gestion/importaciones/importacion.html", context, status=409 if clash or problem else 200)


def _polled(request: HttpRequest, importacion: Importacion, context: dict[str, Any]) -> HttpResponse:
    """The progress bar; once the task ended, the order to load the page again."""
    response = render(request, "gestion/importaciones/importacion.html#avance", context)
    if not importacion.ocupada:
        response.headers["HX-Refresh"] = "true"
    response.headers["Vary"] = "HX-Request"
    return response


def clash_words(importacion: Importacion) -> str:
    words = _("Otra persona, o la tarea, la cambió antes: ahora está «%(estado)s». No se hizo lo que pediste.")
    return words % {"estado": str(ESTADOS[importacion.estado]).lower()}


def vista_of(importacion: Importacion, who: Acting, seccion: str, pagina: str | None) -> Vista:
    lists: dict[str, Callable[[Importacion], list[Any]]] = {
        "rechazadas": _refused,
        "cambian": _changed,
        "corregidas": _mended,
        "tomadas": _taken,
    }
    if seccion not in lists:
        seccion = "rechazadas" if importacion.rechazadas or not importacion.informe else "corregidas"
    return Vista(
        importacion=importacion,
        estado=str(ESTADOS[importacion.estado]),
        tono=TONES[Estado(importacion.estado)],
        clase=str(CLASES[importacion.clase]),
        detenida=importacion.detenida(who.now),
        paso=STEP.get(Estado(importacion.estado), 5),
        porcentaje=100 * importacion.avance // importacion.total if importacion.total else 0,
        seccion=seccion,
        cambios=len(importacion.correcciones) + len(importacion.omitidas),
        cambian=len(_changed(importacion)),
        filas=Paginator(lists[seccion](importacion), ROWS).get_page(pagina),
    )


def _refused(importacion: Importacion) -> list[Fila]:
    rows = importacion.informe.get("rechazadas", [])
    return [Fila(row["fila"], row["clave"], row["motivo"], _done(importacion, row["fila"])) for row in rows]


def _done(importacion: Importacion, fila: int) -> str:
    if fila in importacion.omitidas:
        return "omitida"
    pending = importacion.estado == Estado.POR_REVISAR and str(fila) in importacion.correcciones
    return "corregida" if pending else ""


def _mended(importacion: Importacion) -> list[tuple[str, str]]:
    return [(clave, como) for clave, como in importacion.informe.get("corregidas", [])]


def _changed(importacion: Importacion) -> list[tuple[str, str]]:
    return [(clave, como) for clave, como in importacion.informe.get("cambian", [])]


def _taken(importacion: Importacion) -> list[str]:
    return list(importacion.informe.get("tomadas", []))
