"""When the opinions come out, and that they do."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.presupuesto.wording import VUELTAS

from .common import ActoForm


class SalidaForm(ActoForm):
    vuelta = forms.TypedChoiceField(
        label=_("¿Cuáles?"), coerce=int, widget=forms.RadioSelect, choices=[*VUELTAS.items()]
    )
    programada_at = forms.DateTimeField(
        label=_("¿Cuándo salen?"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        help_text=_("En hora de la Ciudad de México. Antes de ese momento nadie de fuera los ve."),
    )
    acuerdo = forms.CharField(label=_("Acuerdo"), max_length=60, required=False)


class PublicarForm(ActoForm):
    """Of one release, whose key goes with the button."""

    confirmo = forms.BooleanField(
        label=_("Sí, que salgan ahora"),
        help_text=_("Salen los que ya se recibieron. Después no se pueden retirar."),
        error_messages={"required": _("Marca que sí para publicarlos.")},
    )

    def __init__(self, data: Any = None, *, salida: int) -> None:
        super().__init__(data, auto_id=f"salida-{salida}-%s")
