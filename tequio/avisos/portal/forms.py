"""What a person fills in to be told."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.avisos.models import Suscripcion

FRECUENCIAS = [
    (Suscripcion.Frecuencia.DIARIA.value, _("Un resumen al día, a las siete de la mañana, si hay algo nuevo")),
    (Suscripcion.Frecuencia.INMEDIATA.value, _("Un mensaje en cuanto pase algo")),
]


class SuscripcionForm(forms.Form):
    """A topic, an address, how often."""

    tema = forms.ChoiceField(label=_("¿De qué quieres avisos?"), widget=forms.RadioSelect)
    correo = forms.EmailField(
        label=_("Tu correo electrónico"),
        max_length=200,
        help_text=_("Solo lo usamos para estos avisos. Lo guardamos cifrado y se borra cuando los dejas."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"invalid": _("Revisa el correo: le falta algo, como la arroba o lo que va después.")},
    )
    frecuencia = forms.ChoiceField(
        label=_("¿Cada cuánto?"), widget=forms.RadioSelect, choices=FRECUENCIAS, initial=FRECUENCIAS[0][0]
    )

    def __init__(self, data: Any, *, temas: list[tuple[str, str]]) -> None:
        super().__init__(data, initial={"tema": temas[0][0]} if temas else {})
        cast(forms.ChoiceField, self.fields["tema"]).choices = temas
