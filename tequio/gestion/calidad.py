"""/gestion/calidad/: what is missing or does not fit in the data of the territory, and what to do about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from tequio.cuentas.door import acting_of
from tequio.territorio.locator.loading import MarcoNoDisponibleError
from tequio.territorio.models import Marco
from tequio.territorio.queries import (
    encaje,
    hallazgos,
    marco_en,
    secciones_sin_unidad,
    ultimas_cargas,
    unidades_con,
)

from .permissions import may_importar, may_ver_marcos

ROWS = 100
Words = str | Promise


@dataclass(frozen=True, slots=True)
class Sense:
    """``name``: what was found; ``means``: what follows from it; ``do``: what helps."""

    name: Words
    means: Words
    do: Words


SENSES = {
    "sin-poblacion": Sense(
        _("Sin población"),
        _("No se puede repartir ni comparar por habitante."),
        _("Pide la capa con la población, o corrígela al importar el próximo marco."),
    ),
    "sin-limites": Sense(
        _("Sin límites"),
        _("Nadie la encuentra con su ubicación: solo por su nombre o su clave."),
        _("Pide el polígono a quien lleva la cartografía."),
    ),
    "sin-distrito": Sense(
        _("Sin distrito"),
        _("Ninguna Dirección Distrital la ve entre las suyas."),
        _("Importa el marco con la columna del distrito."),
    ),
    "sin-seccion": Sense(
        _("Sin sección electoral"),
        _("Nadie la encuentra por la sección de su credencial."),
        _("Importa la tabla de secciones del marco."),
    ),
    "sin-codigo-postal": Sense(
        _("Sin código postal"),
        _("Nadie la encuentra por su código postal."),
        _("Importa los códigos postales; si ya lo hiciste, ninguno cae ahí."),
    ),
    "nombres-repetidos": Sense(
        _("Nombre repetido en su alcaldía"),
        _("Quien la busque por su nombre verá dos y tendrá que adivinar."),
        _("Revisa con el acuerdo si una es sección o ampliación de la otra."),
    ),
    "secciones-dobles": Sense(
        _("Con una sección de más"),
        _("Una sección no puede estar completa en una unidad y además en otra."),
        _("Revisa la tabla de secciones e impórtala otra vez."),
    ),
}
LOADS: dict[str, Words] = {
    "territorio.cargar_marco": _("Marco geográfico"),
    "territorio.cargar_secciones": _("Secciones electorales"),
    "territorio.cargar_codigos_postales": _("Códigos postales"),
    "territorio.cargar_asentamientos": _("Lista de asentamientos"),
}


@require_safe
def calidad(request: HttpRequest) -> HttpResponse:
    """One frame at a time: the one that rules, unless another is asked for."""
    who = acting_of(request)
    if not may_ver_marcos(who):
        raise PermissionDenied
    frames = list(Marco.objects.order_by("-vigente_desde"))
    marco = _chosen(frames, request.GET.get("marco", ""))
    context: dict[str, Any] = {"marcos": frames, "marco": marco, "imports": may_importar(who), "cargas": _loads()}
    if marco is not None:
        found = hallazgos(marco)
        context |= {
            "hallazgos": [(slug, sense, found[slug]) for slug, sense in SENSES.items()],
            "perdidas": secciones_sin_unidad(marco),
            "encaje": encaje(marco),
        }
    return render(request, "gestion/calidad.html", context)


def _chosen(frames: list[Marco], clave: str) -> Marco | None:
    asked = next((marco for marco in frames if marco.clave == clave), None)
    return asked or _ruling() or next(iter(frames), None)


def _ruling() -> Marco | None:
    try:
        return marco_en(None)
    except MarcoNoDisponibleError:
        return None


def _loads() -> list[tuple[Words, datetime | None]]:
    last = ultimas_cargas()
    return [(name, last.get(acto)) for acto, name in LOADS.items()]


@require_safe
def hallazgo(request: HttpRequest, clave: str, hallazgo: str) -> HttpResponse:
    """The UTs that a figure counts."""
    if not may_ver_marcos(acting_of(request)):
        raise PermissionDenied
    marco = get_object_or_404(Marco, clave=clave)
    if hallazgo == "traslapes":
        overlaps = Paginator(encaje(marco).traslapes, ROWS).get_page(request.GET.get("pagina"))
        return render(request, "gestion/traslapes.html", {"marco": marco, "page": overlaps})
    if hallazgo not in SENSES:
        raise Http404
    page = Paginator(unidades_con(marco, hallazgo), ROWS).get_page(request.GET.get("pagina"))
    context = {"marco": marco, "sense": SENSES[hallazgo], "page": page}
    return render(request, "gestion/hallazgo.html", context)
