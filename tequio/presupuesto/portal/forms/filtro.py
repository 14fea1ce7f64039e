"""What narrows the list of projects; the same for the page, the map and the JSON."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.models import Rubro
from tequio.presupuesto.queries.invitaciones import nombres_de_alcaldias
from tequio.presupuesto.queries.proyectos import PUBLIC_STATES, FiltroProyectos
from tequio.presupuesto.queries.search import wordless
from tequio.presupuesto.wording import ESTADOS
from tequio.ui.widgets import NamesSelect

from .clave import ClaveField


class FiltroForm(forms.Form):
    """All free; what is not understood is left out."""

    q = forms.CharField(label=_("Palabras"), required=False, max_length=120)
    unidad = ClaveField()
    alcaldia = forms.ChoiceField(label=_("Alcaldía"), required=False, widget=NamesSelect)
    ejercicio = forms.TypedChoiceField(label=_("Año"), required=False, coerce=int, empty_value=None)
    rubro = forms.ChoiceField(label=_("Para qué"), required=False, widget=NamesSelect)
    estado = forms.ChoiceField(
        label=_("Estado"),
        required=False,
        choices=[("", _("Todos")), *((each.value, ESTADOS[each]) for each in PUBLIC_STATES)],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = [(each.slug, each.nombre) for each in nombres_de_alcaldias().values()]
        years = Ejercicio.objects.filter(edicion__estado="PUBLICADA").order_by("-ejercicio")
        self._choose("alcaldia", [("", _("Todas")), *places])
        self._choose("ejercicio", [("", _("Todos")), *((each.ejercicio, each.ejercicio) for each in years)])
        self._choose("rubro", [("", _("Todos")), *self._rubros()])

    def _rubros(self) -> list[tuple[str, str]]:
        """One of each name: the key that was asked, or else the first."""
        asked, keys = self.data.get("rubro"), dict[str, str]()
        for key, name in Rubro.objects.order_by("orden").values_list("clave", "nombre"):
            if key == asked or name not in keys:
                keys[name] = key
        return [(key, name) for name, key in keys.items()]

    @property
    def sin_palabras(self) -> bool:
        """Whether what is searched has no letter and no digit, so that nothing can be found by it."""
        self.is_valid()
        return wordless(self.cleaned_data.get("q", ""))

    def _choose(self, name: str, choices: list[Any]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = choices

    def filtro(self) -> FiltroProyectos:
        self.is_valid()
        facts = self.cleaned_data
        return FiltroProyectos(
            texto=facts.get("q", ""),
            unidad=facts.get("unidad", ""),
            alcaldia=facts.get("alcaldia", ""),
            ejercicio=facts.get("ejercicio"),
            rubro=facts.get("rubro", ""),
            estado=facts.get("estado", ""),
        )
