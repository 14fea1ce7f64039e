"""A report declared once: its columns in the order of the institute's template, and its rows."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from tequio.lib.datasets import Field, Kind
from tequio.lib.datasets.fields import YEAR, Text, integer, text

from .pedido import Pedido

BATCH = 2000
DISTRITO = "distrito"
Row = tuple[Any, ...]
Rows = QuerySet | list[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporte:
    """``titulo``: as the institute prints it. ``query``: the rows in their order, from which each field takes its
    ``source``; or the rows made already. ``punto``: where longitude and latitude (WGS84) come from, if a row has a
    place. ``siempre_distrito``: also the district variant prints the column of the district. ``cierre``: from the sums
    by column, the closing row.
    """

    slug: str
    titulo: str
    para: Text
    fields: tuple[Field, ...]
    query: Callable[[Pedido], Rows]
    punto: tuple[str, str] | None = None
    barra: str = ""
    siempre_distrito: bool = False
    cierre: Callable[[list[Any]], list[Any]] = list

    def columns(self, pedido: Pedido) -> tuple[Field, ...]:
        """The district variant has no column of the district, unless the template has it."""
        if pedido.central or self.siempre_distrito:
            return self.fields
        return tuple(each for each in self.fields if each.name != DISTRITO)

    def rows(self, pedido: Pedido, *, puntos: bool = False) -> Rows:
        """Values in the order of ``columns``; with ``puntos``, longitude and latitude at the end. Sliced or counted,
        one query."""
        columns = self.columns(pedido)
        found = self.query(pedido)
        if isinstance(found, list):
            places = [self.fields.index(each) for each in columns]
            return [tuple(row[place] for place in places) for row in found]
        asked = [each.source for each in columns] + list(self.punto or () if puntos else ())
        return found.values_list(*asked)

    def total(self, rows: Sequence[Row], columns: Sequence[Field]) -> list[Any] | None:
        """The closing row, where some column adds up; empty where one does not."""
        if not any(each.total for each in columns):
            return None
        sums = [sum(row[place] or 0 for row in rows) if each.total else None for place, each in enumerate(columns)]
        return self.cierre(sums)


def streamed(rows: Rows) -> Generator[Row]:
    """One by one, in flat memory where the database holds them."""
    yield from rows if isinstance(rows, list) else rows.iterator(chunk_size=BATCH)


def distrito(source: str, title: str = "Dirección Distrital") -> Field:
    return Field(
        name=DISTRITO, title=title, description="Número de la Dirección Distrital.", source=source, kind=Kind.INTEGER,
        required=True, width=12,
    )  # fmt: skip


def ejercicio_fiscal(source: str = "ejercicio__ejercicio") -> Field:
    """The fiscal year is a column of the rows, never the name of one."""
    return integer("ejercicio", "Año", source, "Ejercicio fiscal del proyecto.", required=True, unit=YEAR, width=8)


def column(name: str, title: str, source: Any, description: str, width: int) -> Field:
    return text(name, title, source, description, width=width)
