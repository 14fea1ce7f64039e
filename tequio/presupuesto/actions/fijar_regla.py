"""A number of the law is set for an edition, with its source. What was decided before stays as it was decided."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Certeza, Edicion
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import ReglasEdicion
from tequio.presupuesto.queries.reglas import empezo


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


@transaction.atomic
def fijar_regla(ambito: str, regla: str, valor: Any, sustento: Sustento, *, by: Actor, now: datetime) -> ReglasEdicion:
    """``ambito``: the key of an edition, or ``general``. An edition that followed the general rules gets its own, equal
    to those but for this one. Terms that run already were counted with the value of then, and stay.

    Raises FaltaDatoError, also when the value is not admitted. Nothing is written when nothing changes.
    """
    if regla not in ReglasEdicion.REGLAS:
        raise FaltaDatoError(_("Esa regla no existe."))
    general = ReglasEdicion.objects.select_for_update().get(ambito=ReglasEdicion.GENERAL)
    sustento.check(empezo=empezo(ambito, now))
    reglas = _own(ambito, general)
    before = {regla: getattr(reglas, regla), **dict(zip(("fuente", "certeza"), reglas.fuente_de(regla), strict=True))}
    setattr(reglas, regla, valor)
    reglas.fuentes = {**reglas.fuentes, regla: [sustento.fuente.strip(), str(sustento.certeza)]}
    check(reglas)
    after = {regla: getattr(reglas, regla), **sustento.facts()}
    if all(after.get(name) == value for name, value in before.items()):
        return reglas
    reglas.save()
    asentar(
        "presupuesto.fijar_regla", sobre=reglas, by=by, now=now, antes=before, despues=after, motivo=sustento.motivo,
        publico=True,
    )  # fmt: skip
    return reglas


def _own(ambito: str, general: ReglasEdicion) -> ReglasEdicion:
    found = ReglasEdicion.objects.select_for_update().filter(ambito=ambito).first()
    if found:
        return found
    if not Edicion.objects.filter(clave=ambito).exists():
        raise FaltaDatoError(_("No hay esa edición."))
    copied = {name: getattr(general, name) for name in (*ReglasEdicion.REGLAS, "fuente", "certeza", "fuentes")}
    return ReglasEdicion(ambito=ambito, **copied)


def check(row: Model) -> None:
    """Raises FaltaDatoError with why the row is not admitted."""
    if isinstance(row, ReglasEdicion) and int(row.mayoria) <= int(row.edad_minima):
        raise FaltaDatoError(_("La mayoría de edad tiene que ser más que la edad mínima."))
    try:
        row.full_clean(validate_unique=row._state.adding)
    except ValidationError as error:
        raise FaltaDatoError(" ".join(error.messages)) from None
