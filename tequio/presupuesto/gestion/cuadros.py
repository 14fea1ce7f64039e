"""A page of a report as its table: cells in words, the bar of a share, the closing row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page

from tequio.lib.datasets import Field, Kind
from tequio.lib.datasets.shown import shown
from tequio.presupuesto.queries.reportes import Pedido, Reporte
from tequio.presupuesto.queries.reportes.reporte import DISTRITO, Row

LONG = 30  # letters from which a column is folded


@dataclass(frozen=True, slots=True)
class Celda:
    """``largo``: it may be folded into lines; ``barra``: of a hundred, None where the column is not a share."""

    texto: str
    numero: bool
    largo: bool = False
    barra: float | None = None


@dataclass(frozen=True, slots=True)
class Cuadro:
    """``total``: the closing row, where the institute prints one; it is of all rows, so all stand on one page."""

    columnas: tuple[Field, ...]
    filas: list[list[Celda]]
    total: list[Celda]


def cuadro(reporte: Reporte, pedido: Pedido, page: Page) -> Cuadro:
    columns = reporte.columns(pedido)
    rows = list(page.object_list)
    return Cuadro(columns, [_cells(reporte, columns, row) for row in rows], _total(reporte, columns, rows))


def _cells(reporte: Reporte, columns: Sequence[Field], row: Sequence[Any]) -> list[Celda]:
    return [_cell(reporte, field, value) for field, value in zip(columns, row, strict=True)]


def _cell(reporte: Reporte, field: Field, value: Any) -> Celda:
    """The number of a district is its name: ``05``; a day, as people write it: ``9/5/2028``."""
    if field.name == DISTRITO:
        return Celda(f"{value:02}", numero=False)
    if field.kind is Kind.DATE and value:
        return Celda(f"{value.day}/{value.month}/{value.year}", numero=False)
    bar = value if field.name == reporte.barra else None
    return Celda(shown(field, value), field.is_number, field.width >= LONG, bar)


def _total(reporte: Reporte, columns: Sequence[Field], rows: Sequence[Row]) -> list[Celda]:
    """Reports that add up have a row for each district: at most 33, which is less than a page."""
    sums = reporte.total(rows, columns)
    if not sums:
        return []
    return [
        Celda("" if value is None else shown(field, value), field.is_number)
        for field, value in zip(columns, sums, strict=True)
    ]
