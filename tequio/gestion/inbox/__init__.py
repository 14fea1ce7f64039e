"""What waits for this person: each source is a function listed here by name, none registers itself."""

from collections.abc import Callable

from tequio.cuentas.acting import Acting
from tequio.lib.asuntos import Asunto, Cuando

from .sources import (
    actas,
    avisos,
    borradores,
    encargos,
    etapas,
    importaciones,
    impugnaciones,
    marcos,
    proyectos,
    solicitudes_arco,
    sorteos,
    ventanas,
)

SOURCES: tuple[Callable[[Acting], list[Asunto]], ...] = (
    marcos,
    importaciones,
    avisos,
    encargos,
    etapas,
    ventanas,
    borradores,
    proyectos,
    sorteos,
    actas,
    impugnaciones,
    solicitudes_arco,
)


def inbox(who: Acting) -> dict[Cuando, list[Asunto]]:
    """The three lists, in the order of the sources."""
    found = [asunto for source in SOURCES for asunto in source(who)]
    return {cuando: [asunto for asunto in found if asunto.cuando == cuando] for cuando in Cuando}
