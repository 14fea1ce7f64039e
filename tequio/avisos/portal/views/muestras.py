"""/avisos/muestras/: every message that the platform sends, with invented words."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from tequio.avisos.composing import PARTES, html_of, text_of, words_of
from tequio.avisos.links import HERE
from tequio.avisos.plantilla import Plantilla
from tequio.avisos.queries import plantillas

# A message by mail carries its style with it; nothing else may run or be fetched in this one page.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; sandbox"


def muestras(request: HttpRequest) -> HttpResponse:
    shown = [(_key(each), each.parte(each.ejemplo).asunto, text_of(_words(each))) for each in plantillas()]
    return render(request, "avisos/portal/muestras.html", {"muestras": shown})


def muestra(request: HttpRequest, clave: str) -> HttpResponse:
    """The HTML of one, as a mail program would show it."""
    found = next((each for each in plantillas() if _key(each) == clave), None)
    if found is None:
        raise Http404
    return HttpResponse(html_of(_words(found)), headers={"Content-Security-Policy": POLICY})


def _key(plantilla: Plantilla) -> str:
    """ "tequio.avisos.notices.CONFIRMAR": avisos-confirmar."""
    _, app, _, name = plantilla.ruta.split(".")
    return f"{app}-{name}".lower().replace("_", "-")


def _words(plantilla: Plantilla) -> dict[str, Any]:
    contexto: dict[str, Any] = dict(plantilla.ejemplo)
    leave = {"tema": "", "mios": "", "baja": ""}
    if "total" in plantilla.campos:
        others = [each for each in plantillas() if "total" not in each.campos][:2]
        parts = (each.parte(each.ejemplo) for each in others)
        contexto[PARTES] = [{name: getattr(part, name) for name in part.__slots__} for part in parts]
        leave = {"tema": "", "mios": f"{HERE}/avisos/mios/", "baja": f"{HERE}/avisos/baja/"}
    return {**words_of(plantilla, contexto, leave=leave), "idioma": get_language()}
