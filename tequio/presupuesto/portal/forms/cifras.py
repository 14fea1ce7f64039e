"""Of which edition."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.mecanismos.models import Edicion
from tequio.presupuesto.queries.escritorio import ediciones_con_proyectos
from tequio.ui.widgets import NamesSelect


class EdicionForm(forms.Form):
    """Of persons nothing narrower than an edition is told, so nothing else can be chosen."""

    edicion = forms.ChoiceField(label=_("Edición"), required=False, widget=NamesSelect)

    def __init__(self, data: Any) -> None:
        super().__init__({"edicion": data.get("edicion", "")})
        self.known = {each.clave: each for each in ediciones_con_proyectos()}
        choices = [(key, each.nombre) for key, each in self.known.items()]
        cast(forms.ChoiceField, self.fields["edicion"]).choices = choices

    def pedida(self) -> Edicion | None:
        """The chosen one, or the newest; None before there is any."""
        self.is_valid()
        asked = self.known.get(self.cleaned_data.get("edicion", ""))
        return asked or next(iter(self.known.values()), None)
