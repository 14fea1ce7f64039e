"""The acts on a stage: its dates, more time, opening it again. ``facts``: what the act takes; ``told``: how it will be,
in words, before it is."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.ui.widgets import DayField

from .common import Refusing, hour, motivo

Told = list[tuple["str | Promise", datetime, bool]]  # what, when, and whether something begins then


class ProgramarForm(Refusing):
    """From when to when."""

    inicio = DayField(label=_("Primer día"))
    inicio_hora = hour(_("A qué hora empieza"), _("Vacía: al empezar el día."))
    fin = DayField(label=_("Último día"))
    fin_hora = hour(_("A qué hora termina"), _("Vacía: al terminar el día."))
    motivo = motivo(_("De dónde salen las fechas"))

    def facts(self) -> dict[str, Any]:
        return {
            "inicio": self.moment("inicio", time()),
            "fin": self.moment("fin"),
            "motivo": self.cleaned_data["motivo"],
        }

    def told(self) -> Told:
        return [(_("Empieza"), self.moment("inicio", time()), True), (_("Termina"), self.moment("fin"), False)]


class AmpliarForm(Refusing):
    """Until when, and by which acuerdo."""

    hasta = DayField(label=_("Último día"))
    hasta_hora = hour(_("A qué hora termina"), _("Vacía: al terminar el día."))
    acuerdo = forms.CharField(label=_("Acuerdo del Consejo General"), max_length=60, help_text="IECM/ACU-CG-012/2026")
    fecha = DayField(label=_("Fecha del acuerdo"))
    motivo = motivo()

    def facts(self) -> dict[str, Any]:
        said = {name: self.cleaned_data[name] for name in ("acuerdo", "fecha", "motivo")}
        return {"hasta": self.moment("hasta"), **said}

    def told(self) -> Told:
        return [(_("Termina"), self.moment("hasta"), False)]
