"""What the page of a UT shows of this matter: panels, ready for their template."""

from dataclasses import dataclass
from datetime import datetime

from tequio.mecanismos.models import Mecanismo

from .catalogo import prioritarios
from .ediciones import EtapaHoy, FichaEdicion, ediciones


@dataclass(frozen=True, slots=True)
class Vence:
    """A stage that is open, or the next to open, and the edition it is part of."""

    ficha: FichaEdicion
    etapa: EtapaHoy


@dataclass(frozen=True, slots=True)
class PanelMecanismos:
    """``prioritarios``: at most four; ``cierran``: open stages, the first to close in front; ``abren``: what comes."""

    prioritarios: tuple[Mecanismo, ...]
    cierran: tuple[Vence, ...]
    abren: tuple[Vence, ...]


def panel_mecanismos(unidad: str, distrito: int | None, now: datetime) -> PanelMecanismos:
    """For the UT with that key, which that district serves. Six queries, whatever the number of editions."""
    fichas = ediciones(now, distrito=distrito)
    cierran = [Vence(ficha, etapa) for ficha in fichas for etapa in ficha.abiertas]
    abren = [Vence(ficha, ficha.sigue) for ficha in fichas if ficha.sigue]
    return PanelMecanismos(
        prioritarios=prioritarios(now, unidad=unidad),
        cierran=tuple(sorted(cierran, key=lambda row: _closing(row, now))),
        abren=tuple(sorted(abren, key=lambda row: row.etapa.standing.desde or now)),
    )


def _closing(row: Vence, now: datetime) -> tuple[bool, datetime]:
    """Those without known end come last."""
    hasta = row.etapa.standing.hasta
    return hasta is None, hasta or now
