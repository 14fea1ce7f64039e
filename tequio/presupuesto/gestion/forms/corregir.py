"""What was typed from a paper, to be mended."""

from copy import deepcopy
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tequio.lib.actors import Actor
from tequio.presupuesto.actions.corregir_captura import DE_LA_PERSONA, DEL_PROYECTO
from tequio.presupuesto.models import Rubro
from tequio.presupuesto.portal.files import OF_A_MINOR, kept
from tequio.presupuesto.queries.lugares import unidades_de_distrito

from .pasos import PasoForm
from .recibir import DICHO, RecibirForm

FILES = tuple(OF_A_MINOR.values())
CHOSEN = ("unidad", "rubro")  # among the rows that ``prepare`` finds


class CorregirForm(PasoForm):
    """The fields of the F1 that decide neither its folio nor when it arrived, as ``RecibirForm`` asks them."""

    def prepare(self) -> None:
        proyecto = self.about
        rubros = [*Rubro.objects.de_ejercicio(proyecto.ejercicio.ejercicio).order_by("orden")]
        self.rows: dict[str, dict[str, Any]] = {
            "unidad": {each.clave: each for each in unidades_de_distrito(proyecto.distrito_id)},
            "rubro": {each.clave: each for each in [*rubros, proyecto.rubro]},
        }
        units = {clave: f"{clave} {each.nombre_legible}" for clave, each in self.rows["unidad"].items()}
        self._ask("unidad", proyecto.unidad, {proyecto.unidad: f"{proyecto.unidad} {proyecto.unidad_nombre}"} | units)
        for name in DEL_PROYECTO:
            self._ask(name, getattr(proyecto, name))
        self._ask("rubro", proyecto.rubro.clave, {each.clave: each.nombre for each in self.rows["rubro"].values()})
        for name in DE_LA_PERSONA:
            self._ask(name, None if name in FILES else getattr(proyecto.proponente, name))

    def _ask(self, name: str, now: Any, choices: dict[str, str] | None = None) -> None:
        """One field, with what it says now; ``choices``: among which, in a list."""
        field = deepcopy(RecibirForm.base_fields[name])
        label = DICHO.get(name, field.label)
        if choices:
            field = forms.ChoiceField(label=label, choices=list(choices.items()))
        field.label, field.help_text = label, ""
        field.error_messages["required"] = _("Falta este dato.")
        self.fields[name], self.initial[name] = field, now

    def facts(self, by: Actor, now: datetime) -> dict[str, Any]:
        """A file that did not come, and a UT that is in the frame no more, stay as they are."""
        said = {name: value for name, value in self.cleaned_data.items() if name not in (*FILES, *CHOSEN)}
        rows = {name: self.rows[name].get(self.cleaned_data[name]) for name in CHOSEN}
        files = {name: kept(self, name, by=by, now=now) for name in FILES}
        return {"cambios": said | {name: value for name, value in (rows | files).items() if value}}
