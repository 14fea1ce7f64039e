"""What comes next of a project, as everyone reads it: only what can still be done, and until when."""

from dataclasses import dataclass
from datetime import datetime

from tequio.mecanismos.calendar import Standing
from tequio.mecanismos.queries import standings
from tequio.mecanismos.states import Situacion
from tequio.presupuesto.models import Proyecto
from tequio.presupuesto.wording import ACLARAR, SIGUIENTE, Text

from .calendario import concluidas
from .proyectos import SEEN_AS

_E = Proyecto.Estado


@dataclass(frozen=True, slots=True)
class Sigue:
    """``desde``: from when, where that is still to come; ``hasta``: its last moment; both None where nobody knows.
    ``vencio``: that moment has passed. ``aclara``: it is the answer that whoever proposes may give on their page."""

    que: Text
    quien: Text
    desde: datetime | None = None
    hasta: datetime | None = None
    vencio: bool = False
    aclara: bool = False


def sigue(proyecto: Proyecto, now: datetime, *, juzgado: bool) -> Sigue | None:
    """None where nothing does: also once the consultation was held, or the time to answer a no has passed. ``juzgado``:
    an opinion of it is out. At most three queries."""
    if proyecto.estado not in SIGUIENTE or proyecto.edicion_id in concluidas(now):
        return None
    if proyecto.estado in {_E.NO_VIABLE, _E.RATIFICADO}:
        return _of_a_no(proyecto, now)
    until = _until(proyecto, juzgado=juzgado)
    return Sigue(*SIGUIENTE[proyecto.estado], hasta=until, vencio=until is not None and until < now)


def _of_a_no(proyecto: Proyecto, now: datetime) -> Sigue | None:
    """After a first no, an aclaración while its stage has not ended. After a second one only the court is left: days so
    few that no draw is over before they end."""
    how = standings(proyecto.edicion, now, distrito=proyecto.distrito_id)
    if proyecto.estado == _E.RATIFICADO:
        return None if _ended(how.get("sorteo")) else Sigue(*SIGUIENTE[_E.RATIFICADO])
    stage = how.get("aclaraciones")
    if stage is None or _ended(stage):
        return None
    return Sigue(*ACLARAR, desde=None if stage.is_open else stage.desde, hasta=stage.hasta, aclara=True)


def _ended(stage: Standing | None) -> bool:
    return stage is not None and stage.situacion is Situacion.CERRADA


def _until(proyecto: Proyecto, *, juzgado: bool) -> datetime | None:
    """The term that runs. That of the alcaldía is read from its batch, so that it shows the same while an opinion that
    came is under embargo; no term runs for a second opinion."""
    if proyecto.estado not in SEEN_AS[_E.EN_DICTAMINACION]:
        return proyecto.vence_at
    if juzgado:
        return None
    return proyecto.remisiones.order_by("-remitida_at", "-pk").values_list("vence_at", flat=True).first()
