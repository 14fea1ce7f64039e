"""What opens one's own project, and what one answers about it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tequio.lib.folio import FolioError, read_short_folio

from .archivos import CLASES, DOCUMENTO, FORMATOS


class SeguirForm(forms.Form):
    """The two words that open a project."""

    folio = forms.CharField(label=_("Código"), max_length=20, help_text=_("Como 7K3M9-XQPD1."))
    llave = forms.CharField(
        label=_("Llave"), max_length=20, help_text=_("Te la dimos junto con el código; no la compartas.")
    )

    def clean_folio(self) -> str:
        return _read(self.cleaned_data["folio"])

    def clean_llave(self) -> str:
        return _read(self.cleaned_data["llave"])


class ResponderForm(forms.Form):
    """Words of the person; of a withdrawal they are free."""

    texto = forms.CharField(label=_("Tu respuesta"), max_length=6000, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args: Any, obligatorio: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not obligatorio:
            self.fields["texto"].required = False
            self.fields["texto"].label = _("¿Por qué? (si quieres decirlo; será público)")


class SubsanarForm(ResponderForm):
    """What was missing, in words or as a file."""

    archivo = forms.FileField(label=_("Archivo que faltaba"), required=False, help_text=FORMATOS)
    clase = forms.ChoiceField(label=_("¿Qué es?"), choices=list(CLASES.items()), initial=DOCUMENTO, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "obligatorio": False})
        self.fields["texto"].label = _("Tu respuesta")


def _read(text: str) -> str:
    try:
        return read_short_folio(text)
    except FolioError:
        raise ValidationError(_("Tiene una letra o un número mal. Revísalo: son diez.")) from None
