"""What every change of a rule or of a catalogue brings with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import BaseConstraint, Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from tequio.mecanismos.models import Certeza
from tequio.presupuesto.errors import FaltaDatoError


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


PALABRAS: Mapping[str, object] = {
    "reglas_con_plazos": _lazy("Un plazo tiene al menos un día."),
    "reglas_edades_en_orden": _lazy("La mayoría de edad tiene que ser más que la edad mínima."),
    "numero_inicial_desde_uno": _lazy("El primer número es 1 o mayor."),
    "asiento_oda_cargo_una_vez": _lazy("Ya hay un asiento con ese nombre en esta edición."),
    "asiento_oda_con_personas": _lazy("Un asiento es de al menos una persona."),
}
"""By constraint of the database: what it means for whoever types."""


def check(row: Model) -> None:
    """Raises FaltaDatoError with why the row is not admitted."""
    try:
        row.full_clean(validate_unique=False, validate_constraints=False)
        for constraint in row._meta.constraints:
            _keep(row, constraint)
    except ValidationError as error:
        raise FaltaDatoError(" ".join(error.messages)) from None
    if row._state.adding and type(row)._default_manager.filter(pk=row.pk).exists():
        raise FaltaDatoError(_("Ya hay uno con esa clave. Elige otra."))


def _keep(row: Model, constraint: BaseConstraint) -> None:
    try:
        constraint.validate(type(row), row)
    except ValidationError:
        if constraint.name.endswith("_anos_en_orden"):
            raise FaltaDatoError(_("El último año es antes del primero.")) from None
        if constraint.name not in PALABRAS:
            raise
        raise FaltaDatoError(str(PALABRAS[constraint.name])) from None
