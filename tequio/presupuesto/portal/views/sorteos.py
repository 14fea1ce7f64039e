"""/presupuesto/sorteos/: when and where each draw is held, and the proof of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from tequio.lib.ical import MEDIA_TYPE, Event, calendar
from tequio.lib.plazos import local_day
from tequio.presupuesto.models import Invitacion, Sorteo
from tequio.presupuesto.portal.forms.sorteos import SorteosForm
from tequio.presupuesto.portal.pages import public_page
from tequio.presupuesto.queries.invitaciones import hechos, lista_de, proximos
from tequio.presupuesto.queries.sorteos import FichaSorteo, ficha_sorteo
from tequio.territorio.models import Alcaldia
from tequio.ui.context import site_url

PER_PAGE = 100
LATEST = 50
MOST = 2000
HELD = ("unidad", "unidad_nombre", "sorteado_at", "ejercicio__ejercicio")  # without lists and proofs, which weigh
ABOUT = timedelta(minutes=15)  # how long a draw takes in a calendar; nobody sets its end


@dataclass(frozen=True, slots=True)
class Cita:
    """An invitation as a page shows it."""

    invitacion: Invitacion
    alcaldia: str
    hora: str


@public_page
def sorteos(request: HttpRequest) -> HttpResponse:
    """What comes, by day; then what was held, the latest first."""
    form = SorteosForm(request.GET)
    clave = form.clave()
    page = Paginator(proximos(timezone.now(), alcaldia=clave), PER_PAGE).get_page(request.GET.get("pagina"))
    held = hechos(alcaldia=clave)
    context = {
        "form": form, "proximos": page, "dias": _by_day(page, form.places), "total_hechos": held.count(),
        "hechos": [(each, form.places[each.unidad[:2]].nombre) for each in held[:LATEST]],
    }  # fmt: skip
    return render(request, "presupuesto/portal/sorteos.html", context)


def _by_day(rows: Iterable[Invitacion], places: Mapping[str, Alcaldia]) -> list[tuple[date, list[Cita]]]:
    found = [Cita(each, places[each.unidad[:2]].nombre, f"{localtime(each.cita_at):%H:%M}") for each in rows]
    days = groupby(found, key=lambda each: local_day(each.invitacion.cita_at))
    return [(day, list(calls)) for day, calls in days]


@public_page
def sorteos_json(request: HttpRequest) -> JsonResponse:
    """As the page: those to come, and the latest that were held; the whole is a dataset."""
    form = SorteosForm(request.GET)
    clave = form.clave()
    held = hechos(alcaldia=clave)
    return JsonResponse(
        {
            "sorteos": [_as_data(each, form.places) for each in proximos(timezone.now(), alcaldia=clave)[:MOST]],
            "total_hechos": held.count(),
            "hechos": [_held_as_data(each, form.places) for each in held.only(*HELD)[:MOST]],
        }
    )


def _as_data(each: Invitacion, places: Mapping[str, Alcaldia]) -> dict[str, object]:
    return {
        "ejercicio": each.ejercicio.ejercicio,
        "unidad": each.unidad,
        "unidad_nombre": each.unidad_nombre,
        "alcaldia": places[each.unidad[:2]].nombre,
        "cita": localtime(each.cita_at).isoformat(),
        "lugar": each.calendario.lugar,
        "sorteo": each.sorteo,  # type: ignore[attr-defined]  # annotated by the query
    }


def _held_as_data(each: Sorteo, places: Mapping[str, Alcaldia]) -> dict[str, object]:
    return {
        "ejercicio": each.ejercicio.ejercicio,
        "unidad": each.unidad,
        "unidad_nombre": each.unidad_nombre,
        "alcaldia": places[each.unidad[:2]].nombre,
        "sorteado": localtime(each.sorteado_at).isoformat(),
        "sorteo": each.pk,
    }


@public_page
def sorteos_ics(request: HttpRequest) -> HttpResponse:
    """The same for the calendar of a phone, which asks again now and then."""
    site = site_url(request)
    rows = proximos(timezone.now(), alcaldia=SorteosForm(request.GET).clave())[:MOST]
    told = calendar(_("Sorteos de los números"), [_event(each, site) for each in rows])
    return HttpResponse(told, content_type=MEDIA_TYPE, headers={"Content-Disposition": "inline; filename=sorteos.ics"})


def _event(each: Invitacion, site: str) -> Event:
    return Event(
        uid=f"sorteo-{each.ejercicio}-{each.unidad}@tequio",
        begins=each.cita_at,
        ends=each.cita_at + ABOUT,
        title=_("Sorteo de %(unidad)s, %(year)s") % {"unidad": each.unidad_nombre, "year": each.ejercicio},
        place=each.calendario.lugar,
        stamp=each.calendario.convocado_at,
        url=site + reverse("presupuesto:sorteos"),
    )


@public_page
def sorteo(request: HttpRequest, pk: int) -> HttpResponse:
    found = _found(pk)
    return render(request, "presupuesto/portal/sorteo.html", {"ficha": found, "lista": _list(found)})


def _list(ficha: FichaSorteo) -> dict[str, object] | None:
    """The published list of the UT, and whether it still says the numbers of today."""
    lista = lista_de(ficha.sorteo) if ficha.sorteo.estado == Sorteo.Estado.VIGENTE else None
    if lista is None:
        return None
    units = lista.documento.datos["unidades"]
    said = {(number, folio) for unit in units for number, folio, _name, _text in unit["filas"]}
    drawn = {(str(number), folio) for number, folio, _slug, _name in ficha.renglones}
    return {"documento": lista.documento, "publicada_at": lista.publicada_at, "completa": drawn <= said}


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
