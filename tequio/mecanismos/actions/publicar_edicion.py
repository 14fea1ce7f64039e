"""Publish an edition: from then on its calendar is everyone's."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos import states
from tequio.mecanismos.models import Edicion, Version

from .errores import CalendarioError


class EdicionIncompletaError(CalendarioError):
    """An edition says its acuerdo, and when at least one stage begins and ends."""


@transaction.atomic
def publicar_edicion(edicion: Edicion, *, by: Actor, now: datetime) -> Edicion:
    """Central publishes the convocatoria that the Consejo General approved.

    Raises ActNotOpenError when it was published already and EdicionIncompletaError when it says too little.
    """
    edicion = Edicion.objects.select_for_update(of=("self",)).get(pk=edicion.pk)
    before, after = edicion.estado, states.EDICION.target_of("publicar_edicion", edicion.estado)
    dated = edicion.etapas.filter(inicio__isnull=False, fin_original__isnull=False)
    if not (edicion.acuerdo and dated.exists()):
        said = _("«%(edicion)s» todavía no dice su acuerdo o las fechas de ninguna etapa.")
        raise EdicionIncompletaError(said % {"edicion": edicion})
    edicion.estado, edicion.publicada_at, edicion.publicada_by = after, now, by.label
    edicion.save(update_fields=["estado", "publicada_at", "publicada_by"])
    asentar(
        "mecanismos.publicar_edicion",
        sobre=edicion,
        by=by,
        now=now,
        antes={"estado": before},
        despues={"estado": after, "acuerdo": edicion.acuerdo},
        publico=True,
    )
    Version.up()
    return edicion
