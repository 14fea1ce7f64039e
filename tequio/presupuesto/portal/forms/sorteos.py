"""What narrows the public list of draws."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.presupuesto.queries.invitaciones import nombres_de_alcaldias
from tequio.ui.widgets import NamesSelect


class SorteosForm(forms.Form):
    """``alcaldia``: its slug; what is not understood is left out."""

    alcaldia = forms.ChoiceField(label=_("Alcaldía"), required=False, widget=NamesSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = nombres_de_alcaldias()
        choices = [("", _("Todas")), *((each.slug, each.nombre) for each in self.places.values())]
        cast(forms.ChoiceField, self.fields["alcaldia"]).choices = choices

    def clave(self) -> str:
        """The key of the chosen alcaldía; empty for all."""
        self.is_valid()
        asked = self.cleaned_data.get("alcaldia", "")
        return next((key for key, each in self.places.items() if asked and each.slug == asked), "")
