"""What every change of a rule or of a catalogue brings with it."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from tequio.mecanismos.models import Certeza
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import ReglasEdicion


@dataclass(frozen=True, slots=True, kw_only=True)
class Sustento:
    """Why a rule or a catalogue changes: ``fuente`` and ``certeza`` of what it says now; ``documento``: the acuerdo or
    the law, without which nothing of an edition that has begun is changed."""

    motivo: str
    fuente: str
    certeza: str = Certeza.VERIFICADO
    documento: str = ""

    def check(self, *, empezo: bool) -> None:
        """Raises FaltaDatoError."""
        if not self.motivo.strip():
            raise FaltaDatoError(_("Di por qué cambia: queda en la bitácora."))
        if not self.fuente.strip() or self.certeza not in Certeza.values:
            raise FaltaDatoError(_("Di de dónde sale y qué tan seguro es."))
        if empezo and not self.documento.strip():
            raise FaltaDatoError(_("La edición ya empezó: escribe el acuerdo o la resolución que ordena el cambio."))

    def facts(self) -> dict[str, str]:
        """For the logbook."""
        said = {"fuente": self.fuente.strip(), "certeza": str(self.certeza), "documento": self.documento.strip()}
        return {name: value for name, value in said.items() if value}


def check(row: Model) -> None:
    """Raises FaltaDatoError with why the row is not admitted."""
    if isinstance(row, ReglasEdicion) and int(row.mayoria) <= int(row.edad_minima):
        raise FaltaDatoError(_("La mayoría de edad tiene que ser más que la edad mínima."))
    try:
        row.full_clean(validate_unique=row._state.adding)
    except ValidationError as error:
        raise FaltaDatoError(" ".join(error.messages)) from None
