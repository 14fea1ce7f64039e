"""What narrows the list of what won; the same for the page and the JSON."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.presupuesto.queries.ganadores import FiltroGanadores, ejercicios
from tequio.presupuesto.queries.invitaciones import nombres_de_alcaldias
from tequio.presupuesto.queries.search import wordless
from tequio.ui.widgets import NamesSelect

from .clave import ClaveField


class GanadoresForm(forms.Form):
    """All free; what is not understood is left out."""

    q = forms.CharField(label=_("Palabras"), required=False, max_length=120)
    unidad = ClaveField()
    alcaldia = forms.ChoiceField(label=_("Alcaldía"), required=False, widget=NamesSelect)
    ejercicio = forms.TypedChoiceField(label=_("Año"), required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = [(each.slug, each.nombre) for each in nombres_de_alcaldias().values()]
        self._choose("alcaldia", [("", _("Todas")), *places])
        self._choose("ejercicio", [("", _("Todos")), *((year, year) for year in ejercicios())])

    @property
    def sin_palabras(self) -> bool:
        """Whether what is searched has no letter and no digit, so that nothing can be found by it."""
        self.is_valid()
        return wordless(self.cleaned_data.get("q", ""))

    def _choose(self, name: str, choices: list[Any]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = choices

    def filtro(self) -> FiltroGanadores:
        self.is_valid()
        facts = self.cleaned_data
        return FiltroGanadores(
            texto=facts.get("q", ""),
            unidad=facts.get("unidad", ""),
            alcaldia=facts.get("alcaldia", ""),
            ejercicio=facts.get("ejercicio"),
        )
