"""What the page of a UT shows of this matter: panels, ready for their template."""

from dataclasses import dataclass
from datetime import datetime

from tequio.lib.plazos import local_day
from tequio.mecanismos.models import CIUDAD, Mecanismo

from .catalogo import nearest
from .ediciones import EtapaHoy, FichaEdicion
from .picture import picture


@dataclass(frozen=True, slots=True)
class Vence:
    """A stage that is open, or the next to open, and the edition it is part of."""

    ficha: FichaEdicion
    etapa: EtapaHoy


@dataclass(frozen=True, slots=True)
class PanelMecanismos:
    """``prioritarios``: at most four; ``cierran``: open stages, the first to close in front; ``abren``: what comes;
    ``fichas``: the editions in course."""

    prioritarios: tuple[Mecanismo, ...]
    cierran: tuple[Vence, ...]
    abren: tuple[Vence, ...]
    fichas: tuple[FichaEdicion, ...]

    @property
    def activos(self) -> frozenset[str]:
        """Keys of the mechanisms with an edition in course."""
        return frozenset(ficha.edicion.mecanismo_id for ficha in self.fichas)


def panel_mecanismos(unidad: str, distrito: int | None, now: datetime) -> PanelMecanismos:
    """For the UT with that key, which that district serves. From the picture: no query while nothing changes."""
    drawn = picture()
    fichas = drawn.fichas(now, distrito)
    cierran = [Vence(ficha, etapa) for ficha in fichas for etapa in ficha.abiertas]
    abren = [Vence(ficha, ficha.sigue) for ficha in fichas if ficha.sigue]
    return PanelMecanismos(
        prioritarios=nearest(drawn.prioridades, [unidad, unidad[:2], CIUDAD], local_day(now)),
        cierran=tuple(sorted(cierran, key=lambda row: _closing(row, now))),
        abren=tuple(sorted(abren, key=lambda row: row.etapa.standing.desde or now)),
        fichas=tuple(ficha for ficha in fichas if ficha.en_curso),
    )


def _closing(row: Vence, now: datetime) -> tuple[bool, datetime]:
    """Those without known end come last."""
    hasta = row.etapa.standing.hasta
    return hasta is None, hasta or now
