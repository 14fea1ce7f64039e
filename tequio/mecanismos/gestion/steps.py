"""The acts on a stage as staff sees them: what each is called, what is asked, who may, and the act it leads to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.mecanismos.actions.ampliar_etapa import ampliar_etapa
from tequio.mecanismos.actions.programar_etapa import programar_etapa
from tequio.mecanismos.actions.reabrir_etapa import reabrir_etapa
from tequio.mecanismos.permissions import may_ampliar_etapa, may_publicar_edicion
from tequio.mecanismos.states import ETAPA, Situacion

from .forms.etapas import AmpliarForm, ProgramarForm

Form = ProgramarForm | AmpliarForm


@dataclass(frozen=True, slots=True)
class Paso:
    """``short``: for a table of stages."""

    act: Callable[..., Any]
    label: "str | Promise"
    short: "str | Promise"
    lead: "str | Promise"
    form: type[Form]
    may: Callable[[Acting], bool]


PASOS = {
    "programar_etapa": Paso(
        programar_etapa,
        _("Poner fechas a la etapa"),
        _("Poner fechas"),
        _("Las que dice la convocatoria. Desde que empiece, solo una ampliación mueve su fin."),
        ProgramarForm,
        may_publicar_edicion,
    ),
    "ampliar_etapa": Paso(
        ampliar_etapa,
        _("Ampliar la etapa"),
        _("Ampliar"),
        _("El Consejo General da más tiempo. La fecha original se conserva a la vista de todo el público."),
        AmpliarForm,
        may_ampliar_etapa,
    ),
    "reabrir_etapa": Paso(
        reabrir_etapa,
        _("Reabrir la etapa"),
        _("Reabrir"),
        _("Se abre otra vez desde este momento. Los días en que estuvo cerrada se quedan cerrados."),
        AmpliarForm,
        may_ampliar_etapa,
    ),
}


def open_steps(situacion: Situacion) -> dict[str, Paso]:
    """Those that may come now."""
    return {name: PASOS[name] for name in ETAPA.open_acts(situacion)}
