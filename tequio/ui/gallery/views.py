"""The gallery and its sample pages."""

from datetime import date

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tequio.ui.gallery.samples import SAMPLES
from tequio.ui.keyset import Stretch
from tequio.ui.reading import read_only

# An outline drawn for the gallery; no place has it.
OUTLINE = "M30 4 52 12 70 6 92 22 88 46 97 66 78 92 56 84 44 97 20 88 8 62 22 48 10 26zM46 40 40 56 54 64 64 50z"

PAGES = (
    ("sample-home", _("Portada")),
    ("sample-place", _("Un lugar")),
    ("sample-desk", _("Gestión")),
    ("sample-poster", _("Cartel")),
)


class SampleForm(forms.Form):
    """One field of each kind."""

    nombre = forms.CharField(label=_("Nombre del proyecto"), help_text=_("Como lo dirías a una vecina."))
    lugar = forms.CharField(label=_("Dónde"), required=False)
    tipo = forms.ChoiceField(
        label=_("Para qué"),
        choices=[("obra", _("Obra")), ("servicio", _("Servicio")), ("equipo", _("Equipamiento"))],
        widget=forms.RadioSelect,
    )
    acepto = forms.BooleanField(label=_("Quiero recibir avisos"), required=False)


@read_only
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component, its source, and when to use it."""
    context = {
        "pages": [(text, reverse(f"ui:{name}")) for name, text in PAGES],
        "samples": SAMPLES,
        "outline": OUTLINE,
        "form": SampleForm({"nombre": ""}),
        "page": Paginator(range(120), 20).page(2),
        "tramo": Stretch((), newer=40, older=20, total=1000, many=True),
        "day": date(2026, 8, 16),
        "kinds": [("Todas", "?"), ("Pueblos", "?tipo=pueblo"), ("Barrios", "?tipo=barrio")],
    }
    return render(request, "ui/gallery/gallery.html", context)


@read_only
def sample_home(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/gallery/home.html", {"outline": OUTLINE, "datos_ficticios": True})


@read_only
def sample_place(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/gallery/place.html", {"outline": OUTLINE, "datos_ficticios": True})


@read_only
def sample_desk(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/gallery/desk.html", {"datos_ficticios": True})


@read_only
def sample_poster(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/gallery/poster.html", {"outline": OUTLINE})
