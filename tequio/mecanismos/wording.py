"""Words of the pages: what the institute does, the classes, the matters, how a stage stands, how much time is left."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tequio.lib.plazos import local_day
from tequio.mecanismos.models import Dato, Mecanismo
from tequio.mecanismos.queries import FichaEdicion, Vence
from tequio.mecanismos.states import Situacion

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Word:
    """A tag: its text, its colour, and what it means in a sentence."""

    text: Text
    tone: str
    meaning: Text = ""


ROLES: dict[str, Word] = {
    Mecanismo.Rol.ACTUA: Word(
        gettext_lazy("El Instituto lo organiza"), "nopal", gettext_lazy("Aquí puedes ejercerlo o saber cómo.")
    ),
    Mecanismo.Rol.VERIFICA: Word(
        gettext_lazy("El Instituto verifica"),
        "purple",
        gettext_lazy("El Instituto revisa los requisitos u organiza la votación; otra autoridad decide."),
    ),
    Mecanismo.Rol.ORIENTA: Word(
        gettext_lazy("El Instituto te orienta"),
        "sand",
        gettext_lazy("Lo atiende otra autoridad; aquí te decimos cuál."),
    ),
}
CLASES: dict[str, Text] = {
    Mecanismo.Clase.DIRECTA: gettext_lazy("Democracia directa"),
    Mecanismo.Clase.PARTICIPATIVA: gettext_lazy("Democracia participativa"),
    Mecanismo.Clase.CONTROL: gettext_lazy("Gestión, evaluación y control de la función pública"),
}
TEMAS: dict[str, Text] = {
    Dato.Tema.QUIEN: gettext_lazy("Quién puede empezarlo"),
    Dato.Tema.ANTE: gettext_lazy("Ante quién"),
    Dato.Tema.AMBITO: gettext_lazy("Hasta dónde alcanza"),
    Dato.Tema.UMBRAL: gettext_lazy("Cuánta gente hace falta"),
    Dato.Tema.REQUISITO: gettext_lazy("Qué se pide"),
    Dato.Tema.PLAZO: gettext_lazy("Plazos"),
    Dato.Tema.MEDIO: gettext_lazy("Por dónde se entrega"),
    Dato.Tema.FORMATO: gettext_lazy("Formatos"),
    Dato.Tema.CONTACTO: gettext_lazy("Contacto"),
    Dato.Tema.ENLACE: gettext_lazy("Más información"),
    Dato.Tema.ARTICULO: gettext_lazy("Dónde lo dice la ley"),
}
SITUACIONES: dict[str, Word] = {
    Situacion.ABIERTA: Word(gettext_lazy("abierta"), "nopal"),
    Situacion.PROGRAMADA: Word(gettext_lazy("por abrir"), "purple"),
    Situacion.CERRADA: Word(gettext_lazy("cerrada"), "sand"),
    Situacion.SIN_FECHA: Word(gettext_lazy("sin fecha"), "barro"),
}


@dataclass(frozen=True, slots=True)
class Anuncio:
    """What can be done now, or what opens next, and how many days are left: the band of a page."""

    vence: Vence
    before: str
    number: object
    after: str
    is_open: bool


def anuncio(fichas: tuple[FichaEdicion, ...], now: datetime) -> Anuncio | None:
    """The open stage that closes first; else the stage that opens first; None when neither is known."""
    opened = [Vence(ficha, etapa) for ficha in fichas for etapa in ficha.abiertas if etapa.standing.hasta]
    if opened:
        vence = min(opened, key=lambda row: row.etapa.standing.hasta or now)
        return _counted(vence, vence.etapa.standing.hasta or now, now, is_open=True)
    coming = [Vence(ficha, ficha.sigue) for ficha in fichas if ficha.sigue]
    if coming:
        vence = min(coming, key=lambda row: row.etapa.standing.desde or now)
        return _counted(vence, vence.etapa.standing.desde or now, now, is_open=False)
    return None


def _counted(vence: Vence, moment: datetime, now: datetime, *, is_open: bool) -> Anuncio:
    days = (local_day(moment) - local_day(now)).days
    if not days:
        return Anuncio(vence, _("cierra") if is_open else _("abre"), _("hoy"), "", is_open)
    before = ngettext("queda", "quedan", days) if is_open else ngettext("falta", "faltan", days)
    return Anuncio(vence, before, days, ngettext("día", "días", days), is_open)
