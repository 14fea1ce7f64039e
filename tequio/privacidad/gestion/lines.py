"""A request as a line of the tray: in words, and with nothing personal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from tequio.lib.asuntos import Cuando
from tequio.privacidad.queries import Renglon
from tequio.privacidad.wording import DERECHOS, ESTADOS, SENTIDOS, Text


@dataclass(frozen=True, slots=True)
class Linea:
    """``vence``: the last day of the term that runs, with whose it is; ``sentido``: once it was answered."""

    folio: str
    derecho: Text
    presentada: datetime
    estado: Text
    tone: str
    sentido: Text
    vence: date | None
    late: bool


def lines(renglones: Iterable[Renglon]) -> list[Linea]:
    return [_line(each) for each in renglones]


def _line(renglon: Renglon) -> Linea:
    solicitud, estado = renglon.solicitud, ESTADOS[renglon.solicitud.estado]
    return Linea(
        folio=solicitud.folio,
        derecho=DERECHOS[solicitud.derecho].text,
        presentada=solicitud.presentada_at,
        estado=estado.text,
        tone=estado.tone,
        sentido=SENTIDOS.get(solicitud.sentido, ""),
        vence=renglon.limite.dia if renglon.limite else None,
        late=renglon.cuando == Cuando.VENCIDO,
    )
