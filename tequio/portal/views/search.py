"""/buscar/: words or a point → the UT, or a choice when there is more than one answer."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control

from tequio.portal.forms import BuscarForm
from tequio.portal.reasons import reason
from tequio.territorio.locator.addresses import search_address
from tequio.territorio.locator.answers import Razon, RespuestaTexto
from tequio.territorio.locator.coordinates import CoordinateError
from tequio.territorio.locator.loading import territorio_en
from tequio.territorio.portal.moment import when, with_day
from tequio.territorio.queries import alcaldias, oficinas
from tequio.ui.reading import read_only

# Only these name a UT beyond doubt; anything else is offered, not decided.
SURE = {Razon.CLAVE, Razon.NOMBRE}


@read_only
@cache_control(private=True, max_age=0)  # it says where someone lives
@with_day
def search(request: HttpRequest, day: date | None) -> HttpResponse:
    form = BuscarForm(request.GET)
    if not form.is_valid():
        return render(request, "portal/buscar.html", {"form": form}, status=400)
    if form.has_point:
        return _by_point(request, form, day)
    return _by_words(request, form, day)


def _by_words(request: HttpRequest, form: BuscarForm, day: date | None) -> HttpResponse:
    answer = _answer(form.cleaned_data["q"], day)
    if _certain(answer):
        return redirect(reverse("portal:unidad", args=[answer.candidatas[0].lugar.clave]) + when(day))
    named = [resumen.alcaldia for resumen in alcaldias(day) if resumen.alcaldia.slug in answer.alcaldias]
    context = {
        "form": form,
        "answer": answer,
        "resultados": [(candidata, reason(candidata)) for candidata in answer.candidatas],
        "alcaldias": named,
        "day": day,
        "when": when(day),
        "has_geocoder": bool(settings.GEOCODER_URL),
    }
    return render(request, "portal/buscar.html", context)


def _answer(words: str, day: date | None) -> RespuestaTexto:
    """What the frame knows of the words; only when it knows nothing, the geocoder is asked (off by default)."""
    territorio = territorio_en(day)
    answer = territorio.search(words)
    known = answer.candidatas or answer.alcaldias
    return answer if known else search_address(words, territorio)


def _certain(answer: RespuestaTexto) -> bool:
    """One UT, named as it is written, alone or with its alcaldía."""
    found = answer.candidatas
    return bool(found) and not answer.ambigua and found[0].razon in SURE


def _by_point(request: HttpRequest, form: BuscarForm, day: date | None) -> HttpResponse:
    try:
        answer = territorio_en(day).at(form.cleaned_data["lon"], form.cleaned_data["lat"])
    except CoordinateError as error:
        form.add_error(None, str(error))
        return render(request, "portal/buscar.html", {"form": form}, status=400)
    numbers = {place.lugar.distrito for place in answer.cercanas if place.lugar.distrito}
    context = {"form": form, "point": answer, "oficinas": oficinas(numbers), "when": when(day)}
    return render(request, "portal/punto.html", context)
