"""Until when, and for whom the clock runs. Pure: days, terms and non-working days are given.

The term to answer counts from the day of the request; a prevention cuts it off, and it counts anew from the day on
which the person mended what was missing. An extension adds its days to the end of the term.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tequio.lib.asuntos import Cuando
from tequio.lib.plazos import Plazo, local_day, ultimo_dia

from .models import PlazoArco, SolicitudArco

_E, _P = SolicitudArco.Estado, PlazoArco.Clave
Plazos = Mapping[str, Plazo]


@dataclass(frozen=True, slots=True)
class Limite:
    """``dia``: the last day of the term that runs; ``de_la_persona``: the clock runs for who asks, not for us."""

    plazo: str
    dia: date
    de_la_persona: bool = False

    def vencido(self, now: datetime) -> bool:
        return local_day(now) > self.dia

    def cuando(self, now: datetime) -> Cuando:
        """In which list of the inbox it stands. What a person let pass is ours again, to be closed."""
        if self.de_la_persona:
            return Cuando.HOY if self.vencido(now) else Cuando.OTROS
        return Cuando.VENCIDO if self.vencido(now) else Cuando.HOY


def limite(solicitud: SolicitudArco, plazos: Plazos, inhabiles: Collection[date]) -> Limite | None:
    """The term that runs now; None when the request is closed or was answered that it does not proceed."""
    if solicitud.estado == _E.RECIBIDA:
        return _counted(_P.PREVENIR, solicitud.presentada_at, plazos, inhabiles)
    if solicitud.estado == _E.PREVENIDA and solicitud.prevenida_at:
        return _counted(_P.DESAHOGAR, solicitud.prevenida_at, plazos, inhabiles, de_la_persona=True)
    if solicitud.estado in (_E.DESAHOGADA, _E.ADMITIDA):
        return para_responder(solicitud, plazos, inhabiles)
    if solicitud.estado == _E.RESPONDIDA and solicitud.respondida_at and concedida(solicitud):
        return _counted(_P.EFECTUAR, solicitud.respondida_at, plazos, inhabiles)
    return None


def para_responder(solicitud: SolicitudArco, plazos: Plazos, inhabiles: Collection[date]) -> Limite:
    """Until when there is time to answer, also before the request is admitted."""
    first = _counted(_P.RESPONDER, solicitud.desahogada_at or solicitud.presentada_at, plazos, inhabiles)
    if not solicitud.ampliada_at:
        return first
    return Limite(_P.RESPONDER, ultimo_dia(first.dia, plazos[_P.AMPLIAR], inhabiles))


def concedida(solicitud: SolicitudArco) -> bool:
    """Whether there is something to make effective."""
    return solicitud.sentido in (SolicitudArco.Sentido.PROCEDENTE, SolicitudArco.Sentido.PARCIAL)


def _counted(
    plazo: str, since: datetime, plazos: Plazos, inhabiles: Collection[date], *, de_la_persona: bool = False
) -> Limite:
    return Limite(plazo, ultimo_dia(local_day(since), plazos[plazo], inhabiles), de_la_persona)
