"""/presupuesto/sorteos/: the proof of each draw."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from tequio.presupuesto.portal.pages import public_page
from tequio.presupuesto.queries.sorteos import FichaSorteo, ficha_sorteo


@public_page
def sorteo(request: HttpRequest, pk: int) -> HttpResponse:
    return render(request, "presupuesto/portal/sorteo.html", {"ficha": _found(pk)})


@public_page
def sorteo_json(request: HttpRequest, pk: int) -> JsonResponse:
    """The acta, as the program that checks it reads it; before the act, the commitment alone."""
    found = _found(pk)
    draw = found.sorteo
    if found.acta:
        return JsonResponse(dict(found.acta))
    return JsonResponse(
        {
            "unidad": draw.unidad,
            "ejercicio": draw.ejercicio.ejercicio,
            "compromiso": draw.compromiso,
            "folios": draw.folios,
        }
    )


def _found(pk: int) -> FichaSorteo:
    found = ficha_sorteo(pk)
    if found is None:
        raise Http404
    return found
