"""Rows of stages as the dates that the calendar reasons with."""

from collections import defaultdict

from tequio.mecanismos.calendar import Span, StageDates
from tequio.mecanismos.models import Etapa


def stage_dates(etapa: Etapa) -> StageDates:
    """Two queries, none when ``ampliaciones`` and ``ventanas`` were prefetched."""
    windows: dict[int, list[Span]] = defaultdict(list)
    for ventana in sorted(etapa.ventanas.all(), key=lambda ventana: ventana.abierta_at):
        windows[ventana.distrito_id].append(Span(ventana.abierta_at, ventana.cerrada_at))
    moved = [Span(a.desde, a.fin_nuevo) for a in sorted(etapa.ampliaciones.all(), key=lambda a: a.fin_nuevo)]
    return StageDates(
        clave=etapa.tipo_id,
        spans=(Span(etapa.inicio, etapa.fin_original), *moved),
        por_ventana=etapa.por_ventana,
        windows={distrito: tuple(spans) for distrito, spans in windows.items()},
    )
