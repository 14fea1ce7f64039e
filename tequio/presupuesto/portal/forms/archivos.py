"""Files of a draft: photos of the place, papers, and of a minor what an adult signs."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

FOTO, DOCUMENTO, AUTORIZACION, IDENTIFICACION = "FOTO", "DOCUMENTO", "AUTORIZACION", "IDENTIFICACION"
FORMATOS = _("PDF, JPG, PNG o WebP, de 10 MB a lo más.")
DEL_PROYECTO = {FOTO: _("Foto del lugar (será pública)"), DOCUMENTO: _("Documento")}
CLASES = DEL_PROYECTO | {
    AUTORIZACION: _("Autorización firmada de madre, padre o persona tutora"),
    IDENTIFICACION: _("Identificación de quien autoriza"),
}


class ArchivoForm(forms.Form):
    """One file at a time; a photo says what is seen in it. ``guardado``: the name of one that came before without
    saying what it is."""

    archivo = forms.FileField(
        label=_("Archivo"), help_text=FORMATOS, error_messages={"required": _("Elige un archivo de tu aparato.")}
    )
    clase = forms.ChoiceField(label=_("¿Qué es?"), error_messages={"required": _("Di qué es el archivo.")})
    texto = forms.CharField(
        label=_("Si es una foto, ¿qué se ve en ella?"),
        max_length=200,
        required=False,
        help_text=_("Para quien no puede verla: «el camino a oscuras junto a la escuela»."),
    )

    def __init__(self, *args: Any, menor: bool = False, guardado: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = CLASES if menor else DEL_PROYECTO
        cast(forms.ChoiceField, self.fields["clase"]).choices = [("", _("Elige una")), *kinds.items()]
        if guardado:
            self.fields["archivo"].required = False
            self.fields["archivo"].help_text = _(
                "Ya recibimos «%(nombre)s». Falta decir qué es. Elige otro archivo solo para cambiarlo."
            ) % {"nombre": guardado}

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if facts.get("clase") == FOTO and not facts.get("texto"):
            self.add_error("texto", ValidationError(_("Describe la foto en pocas palabras.")))
        return facts
