"""What narrows the list of UTs; whatever cannot be read is left out, since a list is never an error."""

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.territorio.queries import Filtro, alcaldias, tipos
from tequio.ui.widgets import NamesSelect


class FiltroForm(forms.Form):
    """The filter as it stands in the address: ``?q=&alcaldia=&distrito=&tipo=``."""

    q = forms.CharField(label=_("Nombre o clave"), required=False, max_length=200)
    alcaldia = forms.ChoiceField(label=_("Alcaldía"), required=False, widget=NamesSelect)
    distrito = forms.TypedChoiceField(label=_("Distrito"), required=False, coerce=int, empty_value=None)
    tipo = forms.ChoiceField(label=_("Tipo"), required=False, widget=NamesSelect)

    def __init__(self, data: Any, *, day: date | None) -> None:
        super().__init__(data)
        resumenes = alcaldias(day)
        numeros = sorted({numero for resumen in resumenes for numero in resumen.distritos})
        self._offer("alcaldia", _("Todas"), ((r.alcaldia.slug, r.alcaldia.nombre) for r in resumenes))
        self._offer("distrito", _("Todos"), ((str(numero), str(numero)) for numero in numeros))
        self._offer("tipo", _("Todos"), ((tipo.nombre, tipo.nombre) for tipo in tipos()))

    def _offer(self, name: str, everything: "str | Promise", choices: Iterable[tuple[str, str]]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = [("", everything), *choices]

    def filtro(self) -> Filtro:
        self.is_valid()
        clean = self.cleaned_data
        return Filtro(clean.get("q", ""), clean.get("alcaldia", ""), clean.get("distrito"), clean.get("tipo", ""))
