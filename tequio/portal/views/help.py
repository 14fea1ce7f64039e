"""/no-encuentro-mi-lugar/: the last door of every search; names an office and its telephone."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tequio.territorio.portal.moment import with_day
from tequio.territorio.portal.pages import public_page
from tequio.territorio.queries import alcaldias, ficha_alcaldia


@public_page
@with_day
def help_page(request: HttpRequest, day: date | None) -> HttpResponse:
    """With ``?alcaldia=`` the offices that serve it; without, the choice of alcaldía."""
    slug = request.GET.get("alcaldia", "")
    ficha = ficha_alcaldia(slug, day) if slug else None
    context = {"resumenes": alcaldias(day), "ficha": ficha, "slug": slug, "q": request.GET.get("q", "")[:200]}
    return render(request, "portal/no_encuentro.html", context)
