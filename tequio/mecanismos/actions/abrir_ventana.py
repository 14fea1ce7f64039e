"""Open the capture of a stage to one district."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.mecanismos.models import Etapa, VentanaCaptura, Version
from tequio.territorio.models import Distrito

from .errores import CalendarioError


@transaction.atomic
def abrir_ventana(etapa: Etapa, distrito: Distrito, *, motivo: str, by: Actor, now: datetime) -> VentanaCaptura:
    """Central lets a district capture, before, during or after the term of the stage; the second time is a reopening.

    Raises CalendarioError when it is already open there or no reason is given.
    """
    etapa = Etapa.objects.select_for_update(of=("self",)).select_related("tipo", "edicion").get(pk=etapa.pk)
    if not motivo.strip():
        raise CalendarioError(_("Di por qué se abre: queda en la bitácora."))
    if VentanaCaptura.objects.abiertas().filter(etapa=etapa, distrito=distrito).exists():
        said = _("%(distrito)s ya tiene abierta «%(etapa)s». No cambió nada.")
        raise CalendarioError(said % {"distrito": distrito, "etapa": etapa})
    facts = {"motivo": motivo, "abierta_at": now, "abierta_by": by.label}
    ventana = VentanaCaptura.objects.create(etapa=etapa, distrito=distrito, **facts)
    asentar(
        "mecanismos.abrir_ventana",
        sobre=etapa,
        by=by,
        now=now,
        despues={"estado": ventana.estado.value, "distrito": distrito.numero},
        motivo=motivo,
        territorio=f"DD-{distrito.numero:02d}",
        publico=True,
    )
    Version.up()
    return ventana
