"""The filters of the list, which live in the address."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.territorio.models import Distrito


class FiltroForm(forms.Form):
    """A filter that cannot be read filters nothing."""

    q = forms.CharField(label=_("Expediente, clave o nombre"), required=False, max_length=80)
    distrito = forms.TypedChoiceField(label=_("Distrito"), required=False, coerce=int, empty_value=None)
    pendientes = forms.BooleanField(label=_("Sin resolución firme"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        numbers = Distrito.objects.values_list("numero", flat=True)
        districts = [(number, str(number)) for number in numbers]
        cast(forms.ChoiceField, self.fields["distrito"]).choices = [("", _("Todos")), *districts]

    def filtro(self) -> dict[str, Any]:
        self.is_valid()
        found = self.cleaned_data
        return {
            "texto": found.get("q", ""),
            "distrito": found.get("distrito"),
            "pendientes": found.get("pendientes", False),
        }
