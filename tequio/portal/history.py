"""What became of a UT between two frames, in one sentence each, as HTML."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tequio.territorio.models import Linaje, Marco, UnidadTerritorial
from tequio.territorio.queries import Hilo
from tequio.ui.components.content import es, worded

Relacion = Linaje.Relacion
Hecho = tuple[str, UnidadTerritorial | None]


def facts(historia: Iterable[Hilo], clave: str) -> Iterator[tuple[Marco, list[Hecho]]]:
    """For each frame, what happened to the UT with this key: each sentence with the other UT it speaks of, if any.
    What became of its own ground comes first."""
    for marco, hilos in groupby(historia, key=lambda hilo: hilo.marco):
        told = [(sentence(hilo, clave), _other(hilo, clave)) for hilo in hilos]
        yield marco, sorted(told, key=lambda hecho: hecho[1] is not None)


def _other(hilo: Hilo, clave: str) -> UnidadTerritorial | None:
    ends = (hilo.unidad, hilo.anterior)
    return next((unidad for unidad in ends if unidad and unidad.clave != clave), None)


def sentence(hilo: Hilo, clave: str) -> str:
    """The thread told from the side of the UT with this key."""
    if hilo.anterior is None:
        return _("Se creó en este marco.")
    if hilo.unidad is None:
        return _("Dejó de existir en este marco.")
    said = _change(hilo, hilo.anterior, hilo.unidad, clave)
    if hilo.cambio_nombre and hilo.anterior.clave == hilo.unidad.clave:
        before = worded(_("Antes se llamaba «%(nombre)s»."), nombre=es(hilo.anterior.nombre_legible))
        return format_html("{} {}", said, before)
    return said


def _change(hilo: Hilo, anterior: UnidadTerritorial, unidad: UnidadTerritorial, clave: str) -> SafeString:
    words = {
        "anterior": _named(anterior),
        "unidad": _named(unidad),
        "kept": round(hilo.parte_anterior * 100),
        "made": round(hilo.parte_nueva * 100),
    }
    if anterior.clave == unidad.clave:
        return worded(_own_change(hilo), **words)
    if unidad.clave == clave:
        received = _("Recibió el %(kept)s %% de %(anterior)s, que ahora es el %(made)s %% de su superficie.")
        return worded(received, **words)
    return worded(_("Entregó el %(kept)s %% de su superficie a %(unidad)s."), **words)


def _named(unidad: UnidadTerritorial) -> SafeString:
    return format_html("{} ({})", es(unidad.nombre_legible), unidad.clave)


def _own_change(hilo: Hilo) -> str:
    if hilo.relacion == Relacion.IGUAL:
        return _("Siguió igual.")
    if hilo.relacion == Relacion.RENOMBRADA:
        return _("Cambió de nombre y conservó sus límites.")
    if hilo.relacion == Relacion.DIVIDIDA:
        return _("Se dividió: aquí quedó el %(kept)s %% de su superficie anterior.")
    if hilo.relacion == Relacion.FUSIONADA:
        return _("Se unió con otras: el %(made)s %% de la actual ya era suyo.")
    return _("Cambió de límites: conserva el %(kept)s %% de su superficie anterior.")
