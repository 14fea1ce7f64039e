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


class FolioForm(forms.Form):
    """Any folio or code that this site ever gave."""

    folio = forms.CharField(
        label=_("Folio o código"), max_length=60, help_text=_("Como IECM-DD33-000012/2028, o como 7K3M9-XQPD1.")
    )
