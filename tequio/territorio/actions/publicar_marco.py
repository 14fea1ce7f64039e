"""Publish a frame: from then on it answers for its dates."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.territorio import states
from tequio.territorio.models import Marco


class MarcoVacioError(Exception):
    """A frame without UTs cannot be published."""


@transaction.atomic
def publicar_marco(marco: Marco, *, by: Actor, now: datetime) -> Marco:
    """The area in charge of the cartography publishes a frame that was loaded and checked (Código art. 96 fr. XI).

    Raises ActNotOpenError when it is already published and MarcoVacioError when it has no UT.
    """
    marco = Marco.objects.select_for_update().get(pk=marco.pk)
    after = states.MARCO.target_of("publicar", marco.estado)
    if not marco.unidades.exists():
        raise MarcoVacioError(marco.clave)
    before, marco.estado = marco.estado, after
    marco.publicado_at, marco.publicado_by = now, by.label
    marco.save(update_fields=["estado", "publicado_at", "publicado_by"])
    asentar(
        "territorio.publicar_marco",
        sobre=marco,
        by=by,
        now=now,
        antes={"estado": before},
        despues={"estado": after},
        publico=True,
    )
    return marco
