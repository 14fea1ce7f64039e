"""The invitations to the draws, and the lists of what goes to the vote."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.presupuesto.actions.convocar_sorteos import MOST_MINUTES, Turno
from tequio.presupuesto.queries.invitaciones import PorConvocar
from tequio.ui.widgets import DayField

from .common import ActoForm


class ConvocarForm(ActoForm):
    unidades = forms.MultipleChoiceField(
        label=_("¿Qué unidades? Van en este orden."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Elige al menos una unidad.")},
    )
    fecha = DayField(label=_("¿Qué día?"))
    hora = forms.TimeField(
        label=_("¿A qué hora empieza la primera?"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    minutos = forms.IntegerField(
        label=_("Minutos entre un sorteo y el siguiente"), min_value=1, max_value=MOST_MINUTES, initial=15
    )
    lugar = forms.CharField(
        label=_("Lugar"), max_length=300, required=False, help_text=_("Vacío: la oficina del distrito.")
    )

    def __init__(self, *args: Any, filas: Sequence[PorConvocar], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.turnos = {each.clave: Turno(each.ejercicio, each.unidad) for each in filas}
        field = cast(forms.MultipleChoiceField, self.fields["unidades"])
        field.choices = [(each.clave, f"{each.unidad} · {each.nombre} · {each.ejercicio}") for each in filas]
        field.initial = [each.clave for each in filas if each.cita is None]

    def chosen(self) -> list[Turno]:
        """In the order of the list, whatever order the browser sent."""
        return [turno for clave, turno in self.turnos.items() if clave in self.cleaned_data["unidades"]]
