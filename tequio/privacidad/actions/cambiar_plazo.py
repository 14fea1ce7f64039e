"""Correct how many days a step of an ARCO request may take."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Certeza
from tequio.privacidad.errors import SinTextoError, SistemaInvalidoError
from tequio.privacidad.models import PlazoArco


@transaction.atomic
def cambiar_plazo(
    plazo: PlazoArco, *, dias: int, unidad: str, fuente: str, motivo: str, by: Actor, now: datetime
) -> PlazoArco:
    """With the source that says so, which from then on vouches for it. Requests under way count with the new days.

    Raises SinTextoError without source or reason, and SistemaInvalidoError when the days or the unit are not admitted.
    """
    if not (motivo.strip() and fuente.strip()):
        raise SinTextoError
    if dias < 1 or unidad not in PlazoArco.Unidades.values:
        raise SistemaInvalidoError("Un plazo cuenta al menos un día, hábil o natural.")
    plazo = PlazoArco.objects.select_for_update().get(pk=plazo.pk)
    before = {"dias": plazo.dias, "unidad": plazo.unidad, "fuente": plazo.fuente}
    after = {"dias": dias, "unidad": unidad, "fuente": fuente.strip()}
    if before == after:
        return plazo
    for name, value in (after | {"certeza": Certeza.VERIFICADO}).items():
        setattr(plazo, name, value)
    plazo.save()
    asentar(
        "privacidad.cambiar_plazo",
        sobre=plazo,
        by=by,
        now=now,
        antes=before,
        despues=after,
        motivo=motivo,
        publico=True,
    )
    return plazo
