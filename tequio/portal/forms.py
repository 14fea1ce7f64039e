"""What a person may ask: words, or a point."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

MAX_WORDS = 200


class BuscarForm(forms.Form):
    """``?q=…`` or ``?lat=…&lon=…`` (WGS84); one of the two."""

    q = forms.CharField(label=_("¿Dónde vives?"), required=False, max_length=MAX_WORDS)
    lat = forms.FloatField(required=False)
    lon = forms.FloatField(required=False)

    @property
    def has_point(self) -> bool:
        return self.cleaned_data.get("lat") is not None and self.cleaned_data.get("lon") is not None

    def clean(self) -> dict[str, Any]:
        clean = super().clean() or {}
        if not self.errors and not clean.get("q") and not self.has_point:
            self.add_error("q", _("Escribe tu colonia, calle, código postal, sección o clave."))
        return clean
