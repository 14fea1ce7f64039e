"""/mecanismos/: what anyone can do, how, and whether it is time; /mecanismos/calendario/: the editions over time."""

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tequio.mecanismos.queries import FichaMecanismo, ResumenMecanismo, ficha_mecanismo, mecanismos, picture
from tequio.mecanismos.representations import edicion_dict, ficha_dict, resumen_dict
from tequio.mecanismos.timeline import timeline
from tequio.mecanismos.wording import CLASES, ROLES, TEMAS, Text, anuncio

from .pages import public_page
from .puertas import Puertas

Listed = list[ResumenMecanismo]


@public_page
def mecanismos_list(request: HttpRequest) -> HttpResponse:
    now, rol = timezone.now(), _rol(request)
    fichas = picture().fichas(now)
    found = mecanismos(now, rol=rol, fichas=fichas)
    here = reverse("mecanismos:lista")
    context = {
        "anuncio": anuncio(fichas, now),
        "first": sorted((each for each in found if each.lugar), key=lambda each: each.lugar or 0),
        "classes": list(_classes(found)),
        "chips": [(_("Todos"), here), *((word.text, f"{here}?rol={rol}") for rol, word in ROLES.items())],
        "current": f"{here}?rol={rol}" if rol else here,
        "rol": ROLES.get(rol),
    }
    return render(request, "mecanismos/portal/mecanismos.html", context)


@public_page
def mecanismos_json(request: HttpRequest) -> JsonResponse:
    now = timezone.now()
    found = mecanismos(now, rol=_rol(request), fichas=picture().fichas(now))
    listed = [resumen_dict(each) for each in found]
    return JsonResponse({"total": len(listed), "mecanismos": listed})


@public_page
def mecanismo(request: HttpRequest, slug: str, puertas: Puertas) -> HttpResponse:
    now = timezone.now()
    ficha = _ficha(slug)
    context = {
        "ficha": ficha,
        "puertas": puertas.get(ficha.mecanismo.clave, ()),
        "clase": CLASES[ficha.mecanismo.clase],
        "pasos": ficha.datos["PASO"],
        "temas": [(name, ficha.datos[tema]) for tema, name in TEMAS.items() if ficha.datos[tema]],
        "anuncio": anuncio(ficha.en_curso, now),
    }
    return render(request, "mecanismos/portal/mecanismo.html", context)


@public_page
def mecanismo_json(request: HttpRequest, slug: str) -> JsonResponse:
    return JsonResponse(ficha_dict(_ficha(slug)))


@public_page
def calendario(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    drawn = [
        (ficha, timeline([(row.nombre, row.dates.spans) for row in ficha.etapas], now))
        for ficha in picture().fichas(now)
    ]
    return render(request, "mecanismos/portal/calendario.html", {"drawn": drawn})


@public_page
def calendario_json(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"ediciones": [edicion_dict(ficha) for ficha in picture().fichas(timezone.now())]})


def _rol(request: HttpRequest) -> str:
    """What cannot be read narrows nothing: a list is never an error."""
    asked = request.GET.get("rol", "")
    return asked if asked in ROLES else ""


def _classes(found: tuple[ResumenMecanismo, ...]) -> Iterator[tuple[Text, Listed, Listed]]:
    """Each class that has any: its name, its mechanisms, and those of it that the page already shows above."""
    for clase, name in CLASES.items():
        own = [each for each in found if each.mecanismo.clase == clase]
        if own:
            yield name, [each for each in own if not each.lugar], [each for each in own if each.lugar]


def _ficha(slug: str) -> FichaMecanismo:
    now = timezone.now()
    found = ficha_mecanismo(slug, now, fichas=picture().fichas(now))
    if found is None:
        raise Http404
    return found
