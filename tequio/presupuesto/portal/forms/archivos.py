"""Files of a draft: photos of the place, papers, and of a minor what an adult signs."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

FOTO, DOCUMENTO, AUTORIZACION, IDENTIFICACION = "FOTO", "DOCUMENTO", "AUTORIZACION", "IDENTIFICACION"
FORMATOS = _("PDF, JPG, PNG o WebP, de 10 MB a lo más.")
CLASES = {
    FOTO: _("Foto del lugar (será pública)"),
    DOCUMENTO: _("Documento"),
    AUTORIZACION: _("Autorización firmada de madre, padre o persona tutora"),
    IDENTIFICACION: _("Identificación de quien autoriza"),
}


class ArchivoForm(forms.Form):
    """One file at a time; a photo says what is seen in it."""

    archivo = forms.FileField(label=_("Archivo"), help_text=FORMATOS)
    clase = forms.ChoiceField(label=_("¿Qué es?"), choices=list(CLASES.items()))
    texto = forms.CharField(
        label=_("¿Qué se ve en la foto?"),
        max_length=200,
        required=False,
        help_text=_("Para quien no puede verla: «el camino a oscuras junto a la escuela»."),
    )

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if facts.get("clase") == FOTO and not facts.get("texto"):
            self.add_error("texto", ValidationError(_("Describe la foto en pocas palabras.")))
        return facts
