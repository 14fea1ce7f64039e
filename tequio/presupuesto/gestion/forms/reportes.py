"""What narrows a report."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Alcance
from tequio.mecanismos.models import Edicion, Ejercicio
from tequio.presupuesto.queries.reportes import Pedido

DISTRITOS = range(1, 34)


class PedidoForm(forms.Form):
    """What cannot be read is left out. A charge in one district chooses none."""

    edicion = forms.ChoiceField(label=_("Edición"), required=False)
    ejercicio = forms.TypedChoiceField(label=_("Año"), required=False, coerce=int, empty_value=None)
    distrito = forms.TypedChoiceField(label=_("Distrito"), required=False, coerce=int, empty_value=None)

    def __init__(self, data: Any, *, ediciones: list[Edicion], suelo: Alcance) -> None:
        self.asked = {name: data.get(name, "") for name in ("edicion", "ejercicio", "distrito")}
        super().__init__(self.asked)
        self.ajeno: Ejercicio | None = None
        self.ediciones, self.suelo = {each.clave: each for each in ediciones}, suelo
        years = {year.ejercicio: year for each in ediciones for year in each.ejercicios.all()}
        self.years = dict(sorted(years.items(), reverse=True))
        self._choose("edicion", [(each.clave, each.nombre) for each in ediciones])
        self._choose("ejercicio", [("", _("Todos")), *((year, year) for year in self.years)])
        numbers = DISTRITOS if suelo.ciudad else sorted(suelo.distritos)
        self._choose("distrito", [("", _("Todos")), *((number, f"{number:02}") for number in numbers)])
        if len(numbers) == 1:
            del self.fields["distrito"]

    def _choose(self, name: str, choices: list[Any]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = choices

    def pedido(self) -> Pedido:
        """Of the newest edition, unless another was chosen; a year of another edition is left out, which ``ajeno``
        says and the form shows."""
        self.is_valid()
        asked = self.cleaned_data
        edicion = self.ediciones.get(asked.get("edicion", "")) or next(iter(self.ediciones.values()))
        year = self.years.get(asked.get("ejercicio") or 0)
        own = year if year and year.edicion_id == edicion.pk else None
        if year and own is None:
            self.ajeno, self.asked["ejercicio"] = year, ""
        return Pedido(edicion, self.suelo, own, asked.get("distrito"))
