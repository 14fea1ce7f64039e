"""The steps of a project as staff sees them: what each is called, who may, what is asked, and the act it leads to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.presupuesto.actions.acatar_sentencia import acatar_sentencia
from tequio.presupuesto.actions.asignar_numero import asignar_numero
from tequio.presupuesto.actions.corregir_captura import corregir_captura
from tequio.presupuesto.actions.corregir_dictamen import corregir_dictamen
from tequio.presupuesto.actions.desistir import desistir
from tequio.presupuesto.actions.dictaminar import dictaminar
from tequio.presupuesto.actions.presentar_aclaracion import presentar_aclaracion
from tequio.presupuesto.actions.prevenir_proyecto import prevenir_proyecto
from tequio.presupuesto.actions.redictaminar import redictaminar
from tequio.presupuesto.actions.registrar import registrar
from tequio.presupuesto.actions.subsanar import subsanar
from tequio.presupuesto.actions.tener_por_no_presentado import tener_por_no_presentado
from tequio.presupuesto.models import Proyecto
from tequio.presupuesto.permissions import (
    CAPTURISTAS,
    CENTRAL,
    DICTAMINADORES,
    FIRMANTES,
    may_acatar_sentencia,
    may_dictaminar,
    may_registrar,
    may_sortear,
)
from tequio.presupuesto.queries.escritorio import actos_abiertos

from .forms.corregir import CorregirForm
from .forms.dictamen import CorregirDictamenForm, DictamenForm
from .forms.pasos import (
    AsignarForm,
    NotaForm,
    PasoForm,
    PrevenirForm,
    RegistrarForm,
    SentenciaForm,
    SubsanarForm,
    TextoForm,
)

May = Callable[[Acting, Proyecto], bool]


@dataclass(frozen=True, slots=True)
class Paso:
    act: Callable[..., Any]
    label: "str | Promise"
    form: type[PasoForm]
    may: May
    roles: tuple[Any, ...]
    aviso: "str | Promise" = ""


def _district(who: Acting, proyecto: Proyecto) -> bool:
    return may_registrar(who, distrito=proyecto.distrito_id)


def _judges(who: Acting, proyecto: Proyecto) -> bool:
    return may_dictaminar(who, distrito=proyecto.distrito_id, alcaldia=proyecto.alcaldia_id)


def _draws(who: Acting, proyecto: Proyecto) -> bool:
    return may_sortear(who, distrito=proyecto.distrito_id)


def _central(who: Acting, _proyecto: Proyecto) -> bool:
    return may_acatar_sentencia(who)


BY_PAPER = _("Hazlo solo con el escrito de la persona en la mano.")
PASOS = {
    "registrar": Paso(
        registrar, _("Registrar y dar folio"), RegistrarForm, _district, CAPTURISTAS,
        _("Está completo: desde ahora es público y tiene folio."),
    ),
    "corregir_captura": Paso(
        corregir_captura, _("Corregir la captura"), CorregirForm, _district, CAPTURISTAS,
        _("Solo para que diga lo mismo que el papel. Si ya diste el acuse, se hace otro que lo sustituye."),
    ),
    "prevenir_proyecto": Paso(prevenir_proyecto, _("Pedir lo que falta"), PrevenirForm, _district, CAPTURISTAS),
    "subsanar": Paso(subsanar, _("Recibir lo que faltaba"), SubsanarForm, _district, CAPTURISTAS, BY_PAPER),
    "tener_por_no_presentado": Paso(
        tener_por_no_presentado, _("Tener por no presentado"), NotaForm, _district, CAPTURISTAS,
        _("Solo cuando venció el plazo. La persona recibe aviso."),
    ),
    "dictaminar": Paso(
        dictaminar, _("Capturar el dictamen"), DictamenForm, _judges, DICTAMINADORES,
        _("Nadie de fuera lo ve hasta que salen todos."),
    ),
    "corregir_dictamen": Paso(
        corregir_dictamen, _("Corregir el dictamen capturado"), CorregirDictamenForm, _judges, DICTAMINADORES,
        _("Se puede mientras no se publique. El documento de antes queda sustituido, con el motivo."),
    ),
    "presentar_aclaracion": Paso(
        presentar_aclaracion, _("Recibir el escrito de aclaración"), TextoForm, _district, CAPTURISTAS, BY_PAPER
    ),
    "redictaminar": Paso(
        redictaminar, _("Capturar el segundo dictamen"), DictamenForm, _judges, DICTAMINADORES,
        _("Nadie de fuera lo ve hasta que salen todos."),
    ),
    "acatar_sentencia": Paso(acatar_sentencia, _("Acatar una sentencia"), SentenciaForm, _central, CENTRAL),
    "asignar_numero": Paso(asignar_numero, _("Asignar un número"), AsignarForm, _draws, FIRMANTES),
    "desistir": Paso(desistir, _("Retirar el proyecto"), NotaForm, _district, CAPTURISTAS, BY_PAPER),
}  # fmt: skip


def open_steps(who: Acting, proyecto: Proyecto) -> dict[str, Paso]:
    """Those that state, calendar and permission let this person take now."""
    now_open = actos_abiertos(proyecto, who.now)
    return {name: paso for name, paso in PASOS.items() if name in now_open and paso.may(who, proyecto)}
