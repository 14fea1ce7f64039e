"""Close the capture of a stage to one district."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.workflow import ActNotOpenError
from tequio.mecanismos import states
from tequio.mecanismos.models import VentanaCaptura, Version

from .errores import CalendarioError


@transaction.atomic
def cerrar_ventana(ventana: VentanaCaptura, *, motivo: str, by: Actor, now: datetime) -> VentanaCaptura:
    """Central closes it; from then on the district captures nothing in that stage, even within its term.

    Raises CalendarioError when it was already closed or no reason is given.
    """
    locked = VentanaCaptura.objects.select_for_update(of=("self",))
    ventana = locked.select_related("etapa__tipo", "etapa__edicion", "distrito").get(pk=ventana.pk)
    try:
        states.VENTANA.target_of("cerrar_ventana", ventana.estado)
    except ActNotOpenError:
        said = _("La ventana de %(distrito)s ya estaba cerrada. No cambió nada.")
        raise CalendarioError(said % {"distrito": ventana.distrito}) from None
    if not motivo.strip():
        raise CalendarioError(_("Di por qué se cierra: queda en la bitácora."))
    before = {"estado": ventana.estado.value, "distrito": ventana.distrito_id}
    ventana.cerrada_at, ventana.cerrada_by, ventana.motivo_cierre = now, by.label, motivo
    ventana.save(update_fields=["cerrada_at", "cerrada_by", "motivo_cierre"])
    asentar(
        "mecanismos.cerrar_ventana",
        sobre=ventana.etapa,
        by=by,
        now=now,
        antes=before,
        despues={"estado": ventana.estado.value, "distrito": ventana.distrito_id},
        motivo=motivo,
        territorio=f"DD-{ventana.distrito_id:02d}",
        publico=True,
    )
    Version.up()
    return ventana
