"""/privacidad/: what is kept about people, why, and the notice of each system; old versions keep answering."""

from datetime import date
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone

from tequio.privacidad.models import PARTES, AvisoPrivacidad
from tequio.privacidad.portal.pages import public_page
from tequio.privacidad.queries import FichaSistema, ficha, fichas
from tequio.privacidad.representations import ficha_dict, sistema_dict
from tequio.privacidad.wording import PARTES as TITULOS


class Hoja(NamedTuple):
    """A system and the version of its notice that the page shows."""

    ficha: FichaSistema
    aviso: AvisoPrivacidad


@public_page
def sistemas(request: HttpRequest) -> HttpResponse:
    return render(request, "privacidad/portal/sistemas.html", {"fichas": fichas(timezone.localdate())})


@public_page
def sistemas_json(request: HttpRequest) -> JsonResponse:
    found = [sistema_dict(each) for each in fichas(timezone.localdate())]
    return JsonResponse({"total": len(found), "sistemas": found})


@public_page
def sistema(request: HttpRequest, slug: str) -> HttpResponse:
    return _page(request, _sheet(slug))


@public_page
def sistema_json(request: HttpRequest, slug: str) -> JsonResponse:
    return JsonResponse(ficha_dict(*_sheet(slug)))


@public_page
def version(request: HttpRequest, slug: str, version: int) -> HttpResponse:
    return _page(request, _sheet(slug, version))


@public_page
def version_json(request: HttpRequest, slug: str, version: int) -> JsonResponse:
    return JsonResponse(ficha_dict(*_sheet(slug, version)))


def _sheet(slug: str, number: int | None = None) -> Hoja:
    """The notice that rules, or the version that was asked for. Raises Http404."""
    found = ficha(slug, timezone.localdate())
    if found is None:
        raise Http404
    aviso = found.vigente if number is None else next((v for v in found.versiones if v.version == number), None)
    if aviso is None:
        raise Http404
    return Hoja(found, aviso)


def _page(request: HttpRequest, sheet: Hoja) -> HttpResponse:
    aviso = sheet.aviso
    context = {
        "ficha": sheet.ficha,
        "sistema": sheet.ficha.sistema,
        "aviso": aviso,
        "partes": [(TITULOS[name], getattr(aviso, name)) for name in PARTES],
        "future": aviso.vigente_desde > _today(),
        "replaced": sheet.ficha.vigente is not None and aviso.version < sheet.ficha.vigente.version,
    }
    return render(request, "privacidad/portal/sistema.html", context)


def _today() -> date:
    return timezone.localdate()
