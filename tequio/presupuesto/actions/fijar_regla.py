"""A number of the law is set for an edition, with its source. What was decided before stays as it was decided."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Edicion
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import ReglasEdicion
from tequio.presupuesto.queries.reglas import empezo

from .limites import check_limits
from .sustento import Sustento, check


@transaction.atomic
def fijar_regla(ambito: str, regla: str, valor: Any, sustento: Sustento, *, by: Actor, now: datetime) -> ReglasEdicion:
    """``ambito``: the key of an edition, or ``general``. An edition that followed the general rules gets its own, equal
    to those but for this one. Terms that run already were counted with the value of then, and stay.

    Raises FaltaDatoError, also when the value is not admitted. Nothing is written when nothing changes.
    """
    if regla not in ReglasEdicion.REGLAS:
        raise FaltaDatoError(_("Esa regla no existe."))
    check_limits(regla, valor)
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
