"""The number that one writes to find an entry."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tequio.bitacora.queries import estado


class NumeroForm(forms.Form):
    numero = forms.IntegerField(
        label=gettext_lazy("Número de asiento"),
        min_value=1,
        error_messages={
            "invalid": gettext_lazy("Escribe solo el número, sin letras ni signos."),
            "min_value": gettext_lazy("Los asientos se cuentan desde el 1."),
        },
    )

    def clean_numero(self) -> int:
        numero: int = self.cleaned_data["numero"]
        sealed = estado().asientos
        if numero > sealed:
            raise ValidationError(
                ngettext(
                    "Todavía no hay asiento con ese número: hasta ahora hay %(total)s sellado.",
                    "Todavía no hay asiento con ese número: hasta ahora hay %(total)s sellados.",
                    sealed,
                )
                % {"total": f"{sealed:,}"}
                if sealed
                else _("Todavía no hay asientos sellados.")
            )
        return numero
