"""What a person types to verify a document."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.lib.folio import FolioError, read_short_folio

MAX_LETTERS = 40


class VerificaForm(forms.Form):
    """``?codigo=…``, forgiving of case, spaces and look-alikes."""

    codigo = forms.CharField(
        label=_("Código del documento"),
        max_length=MAX_LETTERS,
        help_text=_("Diez letras y números, al pie del documento y junto al QR: 7K3M9-XQPD1."),
        error_messages={"required": _("Escribe el código que está al pie del documento.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    def clean_codigo(self) -> str:
        try:
            return read_short_folio(self.cleaned_data["codigo"])
        except FolioError as error:
            raise forms.ValidationError(
                _("Ese código no está bien escrito: una letra falta, sobra o cambió. Revísalo en el documento.")
            ) from error
