"""/ut/<clave>/: the page of a UT."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from tequio.impugnaciones.queries import Bandera, flags_for, identity
from tequio.impugnaciones.representations import banderas_list
from tequio.mecanismos.queries import PanelMecanismos, panel_mecanismos
from tequio.mecanismos.representations import panel_dict
from tequio.mecanismos.wording import anuncio
from tequio.portal.headline import kicker, lead
from tequio.portal.history import facts
from tequio.portal.linked_data import linked_data
from tequio.portal.pages import public_page
from tequio.portal.puertas import PUERTAS
from tequio.presupuesto.queries.invitaciones import opinados_de
from tequio.presupuesto.queries.montos import montos_de
from tequio.territorio.geojson import MEDIA_TYPE, feature
from tequio.territorio.plano import plano
from tequio.territorio.portal.moment import when, with_day
from tequio.territorio.portal.pages import render_with_files
from tequio.territorio.queries import FichaUnidad, ficha_unidad, marcos_publicados
from tequio.territorio.representations import unidad_dict
from tequio.ui.context import site_url


@public_page
@with_day
def unidad(request: HttpRequest, clave: str, day: date | None) -> HttpResponse:
    ficha = _ficha(clave, day)
    panel = _panel(ficha, day)
    said = panel and anuncio(panel.fichas, timezone.now())
    context = {
        "ficha": ficha,
        "panel": panel,
        "anuncio": said,
        "puertas": PUERTAS.get(said.vence.ficha.edicion.mecanismo_id, ()) if said else (),
        "kicker": kicker(ficha),
        "lead": lead(ficha),
        "montos": [] if day or ficha.retiro else montos_de(clave),
        "opinados": [] if day or ficha.retiro else opinados_de(clave),
        "hectareas": ficha.area_m2 and ficha.area_m2 / 10_000,
        "plano": plano(ficha),
        "historia": list(facts(ficha.historia, clave)),
        "banderas": _banderas(ficha),
        "linked_data": linked_data(ficha, site_url(request)),
        "marcos": marcos_publicados(clave),
        "day": day,
        "when": when(day),
    }
    return render_with_files(request, "portal/unidad.html", ficha.marco, context)


@public_page
@with_day
def unidad_json(request: HttpRequest, clave: str, day: date | None) -> JsonResponse:
    ficha = _ficha(clave, day)
    panel = _panel(ficha, day)
    return JsonResponse(
        unidad_dict(ficha)
        | {"impugnaciones": banderas_list(ficha.unidad, timezone.localdate())}
        | {"mecanismos": panel and panel_dict(panel)}
    )


@public_page
@with_day
def unidad_geojson(request: HttpRequest, clave: str, day: date | None) -> JsonResponse:
    ficha = _ficha(clave, day)
    return JsonResponse(feature(ficha.lugar, ficha.geometria), content_type=MEDIA_TYPE)


def _ficha(clave: str, day: date | None) -> FichaUnidad:
    ficha = ficha_unidad(clave, day)
    if ficha is None:
        raise Http404
    return ficha


def _panel(ficha: FichaUnidad, day: date | None) -> PanelMecanismos | None:
    """What one can do here and what closes next: of a UT that exists, on the page of today."""
    if day or ficha.retiro:
        return None
    return panel_mecanismos(ficha.unidad.clave, ficha.unidad.distrito_id, timezone.now())


def _banderas(ficha: FichaUnidad) -> tuple[Bandera, ...]:
    """What is challenged of it today, whichever day its page shows."""
    return flags_for([ficha.unidad], timezone.localdate()).get(identity(ficha.unidad), ())
