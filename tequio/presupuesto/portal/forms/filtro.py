"""What narrows the list of projects; the same for the page, the map and the JSON."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.models import Rubro
from tequio.presupuesto.queries.proyectos import PUBLIC_STATES, FiltroProyectos
from tequio.presupuesto.wording import ESTADOS
from tequio.territorio.models import Alcaldia


class FiltroForm(forms.Form):
    """All free; what is not understood is left out."""

    q = forms.CharField(label=_("Palabras"), required=False, max_length=120)
    unidad = forms.CharField(label=_("Clave de la unidad"), required=False, max_length=6)
    alcaldia = forms.ChoiceField(label=_("Alcaldía"), required=False)
    ejercicio = forms.TypedChoiceField(label=_("Año"), required=False, coerce=int, empty_value=None)
    rubro = forms.ChoiceField(label=_("Para qué"), required=False)
    estado = forms.ChoiceField(
        label=_("Estado"),
        required=False,
        choices=[("", _("Todos")), *((each.value, ESTADOS[each]) for each in PUBLIC_STATES)],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = Alcaldia.objects.order_by("nombre").values_list("slug", "nombre")
        years = Ejercicio.objects.filter(edicion__estado="PUBLICADA").order_by("-ejercicio")
        self._choose("alcaldia", [("", _("Todas")), *places])
        self._choose("ejercicio", [("", _("Todos")), *((each.ejercicio, each.ejercicio) for each in years)])
        self._choose("rubro", [("", _("Todos")), *Rubro.objects.order_by("orden").values_list("clave", "nombre")])

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
