"""Give a stage its dates, or change them before it begins."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Etapa, Version

from .errores import CalendarioError
from .etapa_actual import take


@transaction.atomic
def programar_etapa(etapa: Etapa, *, inicio: datetime, fin: datetime, motivo: str, by: Actor, now: datetime) -> Etapa:
    """Central writes what the convocatoria says; from the first day on, only an extension moves the end.

    Raises EtapaNoEstaError when the stage has begun and CalendarioError when it would end before it begins.
    """
    etapa, _found = take(etapa, "programar_etapa", now)
    if fin < inicio:
        raise CalendarioError(_("La etapa terminaría antes de empezar. Revisa las dos fechas."))
    before = {"inicio": etapa.inicio, "fin": etapa.fin_vigente}
    etapa.inicio, etapa.fin_original, etapa.fin_vigente = inicio, fin, fin
    etapa.save(update_fields=["inicio", "fin_original", "fin_vigente"])
    asentar(
        "mecanismos.programar_etapa",
        sobre=etapa,
        by=by,
        now=now,
        antes=before,
        despues={"inicio": inicio, "fin": fin},
        motivo=motivo,
        publico=etapa.edicion.estado == etapa.edicion.Estado.PUBLICADA,
    )
    Version.up()
    return etapa
