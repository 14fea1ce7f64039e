"""What was typed from a paper, to be mended."""

from copy import deepcopy
from datetime import datetime
from typing import Any

from django import forms

from tequio.lib.actors import Actor
from tequio.presupuesto.actions.corregir_captura import DE_LA_PERSONA, DEL_PROYECTO
from tequio.presupuesto.portal.forms.lugar import LugarForm
from tequio.presupuesto.portal.forms.pasos import CostoForm, ProyectoForm
from tequio.presupuesto.portal.forms.persona import PersonaForm

from .pasos import PasoForm
from .recibir import DICHO

SOURCES = (ProyectoForm, LugarForm, CostoForm, PersonaForm)


class CorregirForm(PasoForm):
    """The fields of the F1 that change neither where it belongs nor who may see it."""

    def prepare(self) -> None:
        known: dict[str, forms.Field] = {}
        for each in SOURCES:
            known |= each.base_fields
        for row, names in ((self.about, DEL_PROYECTO), (self.about.proponente, DE_LA_PERSONA)):
            for name in names:
                field = deepcopy(known[name])
                field.label, field.help_text = DICHO.get(name, field.label), ""
                self.fields[name] = field
                self.initial[name] = getattr(row, name)

    def facts(self, by: Actor, now: datetime) -> dict[str, Any]:  # noqa: ARG002  as every step
        return {"cambios": dict(self.cleaned_data)}
