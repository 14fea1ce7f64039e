"""An edition: prepared, and corrected."""

import re
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tequio.mecanismos.actions.cambiar_edicion import EDITABLE
from tequio.mecanismos.models import Edicion, Mecanismo, TipoEtapa

from .common import Refusing, motivo

NAMES = {
    "nombre": _("Nombre"),
    "acuerdo": _("Acuerdo de la convocatoria"),
    "convocatoria": _("Dirección de la convocatoria"),
    "nota": _("Nota pública"),
    "fuente": _("De dónde sale"),
    "certeza": _("Certeza"),
}


class PrepararForm(Refusing):
    """``facts``, ``ejercicios`` and ``etapas`` are what the act takes."""

    mecanismo = forms.ModelChoiceField(Mecanismo.objects.all(), label=_("Mecanismo"))
    clave = forms.SlugField(label=_("Clave"), max_length=40, help_text=_("Va en la dirección: 2028-2029."))
    nombre = forms.CharField(label=NAMES["nombre"], max_length=120)
    ejercicios = forms.CharField(
        label=_("Ejercicios fiscales"), required=False, max_length=60, help_text=_("Con comas: 2028, 2029.")
    )
    acuerdo = forms.CharField(
        label=NAMES["acuerdo"], required=False, max_length=60, help_text=_("Puede faltar hasta que se publique.")
    )
    fuente = forms.CharField(label=NAMES["fuente"], max_length=250, help_text=_("El documento que tienes a la vista."))
    tipos = forms.ModelMultipleChoiceField(
        TipoEtapa.objects.filter(activo=True), label=_("Etapas"), widget=forms.CheckboxSelectMultiple
    )
    ventanas = forms.ModelMultipleChoiceField(
        TipoEtapa.objects.filter(activo=True),
        label=_("De ellas, cuáles se capturan por ventana"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("En esas, un distrito captura solo mientras el área central le abre."),
    )

    def clean_ejercicios(self) -> list[int]:
        said: str = self.cleaned_data["ejercicios"]
        words = [word for word in re.split(r"[\s,;]+", said) if word]
        if not all(re.fullmatch(r"20\d\d", word) for word in words):
            raise ValidationError(_("Escribe los ejercicios con cuatro cifras: 2028, 2029."))
        return sorted({int(word) for word in words})

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("clave", "nombre", "mecanismo", "acuerdo", "fuente")}

    def etapas(self) -> dict[str, bool]:
        """Whoever ticks that a stage is captured by window means that the edition has it."""
        by_window = set(self.cleaned_data["ventanas"])
        return {tipo.clave: tipo in by_window for tipo in {*self.cleaned_data["tipos"], *by_window}}


class EdicionForm(forms.ModelForm, Refusing):
    """What is said of it, and why it changes."""

    convocatoria = forms.URLField(label=NAMES["convocatoria"], required=False, assume_scheme="https")
    motivo = motivo(_("Por qué cambia"))

    class Meta:
        model = Edicion
        fields = EDITABLE
        labels: ClassVar = NAMES
        widgets: ClassVar = {"nota": forms.Textarea(attrs={"rows": 2})}

    def cambios(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in EDITABLE}
