"""What may be said of a concept of a catalogue, in which years it holds, and how a change of it is told."""

from datetime import datetime
from typing import Any

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.presupuesto.models import Criterio, Poblacion, Rubro, VersionPresupuesto
from tequio.presupuesto.models.catalogos import Catalogo

from .sustento import Sustento

PALABRAS = frozenset({"nombre", "pregunta", "general", "con_texto"})  # what a decision was taken with
Years = tuple[int | None, int | None]


def campos_de(model: type[Catalogo]) -> tuple[str, ...]:
    """What may be written of a concept of this catalogue, besides its source."""
    own = {Rubro: ("general",), Poblacion: ("con_texto",), Criterio: ("pregunta",)}
    return ("nombre", *own.get(model, ()), "orden", "desde", "hasta")


def covers(years: Years, year: int) -> bool:
    first, last = years
    return (first is None or first <= year) and (last is None or year <= last)


def plain(value: Any) -> Any:
    return value.pk if isinstance(value, Catalogo) else value


def note(
    acto: str,
    row: Catalogo,
    before: dict[str, Any] | None,
    after: dict[str, Any],
    sustento: Sustento,
    *,
    by: Actor,
    now: datetime,
) -> None:
    asentar(
        f"presupuesto.{acto}", sobre=row, by=by, now=now, antes=before, despues=after | sustento.facts(),
        motivo=sustento.motivo, publico=True,
    )  # fmt: skip
    VersionPresupuesto.up()
