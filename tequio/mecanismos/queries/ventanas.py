"""The control panel of capture windows: how a stage stands in each of the 33 districts."""

from dataclasses import dataclass
from datetime import datetime

from tequio.mecanismos.calendar import Standing, standing
from tequio.mecanismos.models import Etapa, VentanaCaptura
from tequio.territorio.models import Distrito

from .dates import stage_dates


@dataclass(frozen=True, slots=True)
class FilaTablero:
    """A district, how the stage stands there, and its windows, the last one first."""

    distrito: Distrito
    standing: Standing
    ventanas: tuple[VentanaCaptura, ...]


def tablero(etapa: Etapa, now: datetime) -> tuple[FilaTablero, ...]:
    """Every district, by number. Three queries."""
    dates = stage_dates(etapa)
    rows = list(etapa.ventanas.order_by("-abierta_at"))
    return tuple(
        FilaTablero(
            distrito,
            standing(dates, now, distrito.numero),
            tuple(row for row in rows if row.distrito_id == distrito.numero),
        )
        for distrito in Distrito.objects.order_by("numero")
    )
