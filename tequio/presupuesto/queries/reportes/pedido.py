"""What is asked of a report: an edition, a fiscal year, a district, and the ground of whoever asks."""

from dataclasses import dataclass

from django.db.models import Q

from tequio.cuentas.acting import Acting, Alcance
from tequio.mecanismos.models import Edicion, Ejercicio
from tequio.presupuesto.permissions import WATCHERS


@dataclass(frozen=True, slots=True)
class Pedido:
    """``ejercicio`` and ``distrito``: None for all of the edition and of the ground."""

    edicion: Edicion
    suelo: Alcance
    ejercicio: Ejercicio | None = None
    distrito: int | None = None

    @property
    def central(self) -> bool:
        """Whether the rows may be of several districts; the district variant prints its own above the table."""
        return self.unico is None

    @property
    def unico(self) -> int | None:
        """The district whose report it is, when it is of one."""
        own = self.suelo.distritos
        return self.distrito or (next(iter(own)) if len(own) == 1 and not self.suelo.ciudad else None)

    def q(self, prefix: str = "") -> Q:
        """Rows that reach ``ejercicio`` and ``distrito`` behind this prefix (``sorteo__``)."""
        found = self.suelo.q(distrito=f"{prefix}distrito") & Q(**{f"{prefix}ejercicio__edicion": self.edicion})
        if self.ejercicio:
            found &= Q(**{f"{prefix}ejercicio": self.ejercicio})
        return found & Q(**{f"{prefix}distrito": self.distrito}) if self.distrito else found


def suelo_de(who: Acting) -> Alcance:
    """The ground of the reports: that of the draws, where an alcaldía has none."""
    return who.alcance(WATCHERS)
