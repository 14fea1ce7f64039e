"""Which acts each stage of an edition opens. Pure: how the stages stand is given.

``mecanismos`` says how a stage stands; here stands what may be done meanwhile. A stage without date opens nothing. The
terms of one project (what is missing, what the alcaldía owes) are apart: they run in ``Proyecto.vence_at``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tequio.mecanismos.calendar import Standing
from tequio.mecanismos.states import Situacion

Standings = Mapping[str, Standing]
"""By kind of stage (``registro``); a stage that the edition lacks is absent."""


@dataclass(frozen=True, slots=True)
class En:
    """While this stage is open."""

    etapa: str

    def is_open(self, standings: Standings) -> bool:
        found = standings.get(self.etapa)
        return found is not None and found.is_open

    def waits_for(self, standings: Standings) -> Standing | None:
        return standings.get(self.etapa)


@dataclass(frozen=True, slots=True)
class Desde:
    """From the moment at which ``etapa`` opens until ``hasta`` ends, also between one stage and the next."""

    etapa: str
    hasta: str

    def is_open(self, standings: Standings) -> bool:
        first, last = standings.get(self.etapa), standings.get(self.hasta)
        begun = first is not None and first.situacion in (Situacion.ABIERTA, Situacion.CERRADA)
        return begun and not (last is not None and last.situacion is Situacion.CERRADA)

    def waits_for(self, standings: Standings) -> Standing | None:
        last = standings.get(self.hasta)
        ended = last is not None and last.situacion is Situacion.CERRADA
        return last if ended else standings.get(self.etapa)


ABRE: Mapping[str, En | Desde] = {
    "presentar": En("registro"),
    "recibir_proyecto": En("registro"),
    "prevenir_proyecto": Desde("registro", "dictaminacion"),
    "subsanar": Desde("registro", "dictaminacion"),
    "tener_por_no_presentado": Desde("registro", "jornada"),
    "registrar": Desde("registro", "dictaminacion"),
    "desistir": Desde("registro", "sorteo"),
    "remitir_proyectos": Desde("registro", "dictaminacion"),
    "dictaminar": En("dictaminacion"),
    "publicar_dictamenes": Desde("dictaminacion", "jornada"),
    "presentar_aclaracion": En("aclaraciones"),
    "redictaminar": Desde("aclaraciones", "sorteo"),
    "acatar_sentencia": Desde("dictaminacion", "jornada"),
    "comprometer_sorteo": Desde("dictaminacion", "sorteo"),
    "convocar_sorteos": Desde("dictaminacion", "sorteo"),
    "sortear_unidad": En("sorteo"),
    "asignar_numero": Desde("sorteo", "jornada"),
    "cancelar_sorteo": Desde("sorteo", "jornada"),
    "publicar_lista": Desde("sorteo", "jornada"),
}


def is_open(acto: str, standings: Standings) -> bool:
    """Whether the calendar lets this act happen now. Raises KeyError for an act that no stage opens."""
    return ABRE[acto].is_open(standings)


def waits_for(acto: str, standings: Standings) -> Standing | None:
    """The stage that opens the act, or the one that ended it, to say since when or until when; None where the edition
    has no such stage."""
    return ABRE[acto].waits_for(standings)


def begun(standings: Standings) -> bool:
    """Whether the edition has begun: its registration is open, or was."""
    found = standings.get("registro")
    return found is not None and found.situacion in (Situacion.ABIERTA, Situacion.CERRADA)
