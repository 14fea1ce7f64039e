"""/: one big field and the three ways to say where you live. /mapa/: point at it. Both draw from the frame's files."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import number_format

from tequio.mecanismos.queries import picture
from tequio.mecanismos.wording import anuncio
from tequio.portal.pages import public_page
from tequio.portal.views.service_worker import worker_version
from tequio.territorio.portal.moment import when, with_day
from tequio.territorio.portal.pages import render_with_files
from tequio.territorio.queries import alcaldias, marco_en


@public_page
@with_day
def home(request: HttpRequest, day: None) -> HttpResponse:
    resumenes, now = alcaldias(day), timezone.now()
    context = {
        "anuncio": anuncio(picture().fichas(now), now),
        "worker_version": worker_version(),
        "resumenes": resumenes,
        "total": number_format(sum(resumen.unidades for resumen in resumenes), force_grouping=True),
    }
    return render_with_files(request, "portal/home.html", marco_en(day), context)


@public_page
@with_day
def map_page(request: HttpRequest, day: None) -> HttpResponse:
    context = {"resumenes": alcaldias(day), "when": when(day)}
    return render_with_files(request, "portal/mapa.html", marco_en(day), context)
