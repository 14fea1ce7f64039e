"""The central areas set the moment at which the opinions come out."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Edicion
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import SalidaDictamenes


@transaction.atomic
def programar_salida(
    edicion: Edicion, vuelta: int, *, programada_at: datetime, acuerdo: str = "", by: Actor, now: datetime
) -> SalidaDictamenes:
    """``vuelta``: PRIMERA or SEGUNDA, of ``states``. One that waits is moved. Raises FaltaDatoError."""
    if programada_at <= now:
        raise FaltaDatoError(_("Elige un momento que todavía no llega."))
    Edicion.objects.select_for_update().get(pk=edicion.pk)
    waiting = SalidaDictamenes.objects.filter(edicion=edicion, vuelta=vuelta, publicada_at=None).first()
    salida = waiting or SalidaDictamenes(edicion=edicion, vuelta=vuelta)
    before = {"programada": salida.programada_at.isoformat()} if waiting else None
    salida.programada_at, salida.acuerdo = programada_at, acuerdo.strip()
    salida.save()
    asentar(
        "presupuesto.programar_salida", sobre=salida, by=by, now=now, antes=before,
        despues={"programada": programada_at.isoformat(), "vuelta": vuelta}, publico=True,
    )  # fmt: skip
    return salida
