"""A draw is cancelled, with its cause; its proof stays."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.workflow import ActNotOpenError
from tequio.presupuesto.errors import FaltaDatoError
from tequio.presupuesto.models import Proyecto, Sorteo

from ._avanzar import avanzar, require_stage


@transaction.atomic
def cancelar_sorteo(
    sorteo: Sorteo, *, motivo: str, organo: str = "", expediente: str = "", by: Actor, now: datetime
) -> Sorteo:
    """The projects lose their numbers and can be drawn again. A draw takes with it the direct assignments that followed
    it; one of these can be cancelled alone. ``organo`` and ``expediente``: where a court ordered it.

    Raises ActNotOpenError, EtapaCerradaError, FaltaDatoError.
    """
    sorteo = Sorteo.objects.select_for_update(of=("self",)).select_related("ejercicio__edicion").get(pk=sorteo.pk)
    require_stage("cancelar_sorteo", sorteo.ejercicio.edicion, sorteo.distrito_id, now)
    if sorteo.estado != Sorteo.Estado.VIGENTE:
        raise ActNotOpenError(f"{sorteo}: {sorteo.estado}")
    if not motivo.strip():
        raise FaltaDatoError(_("Escribe la causa: queda a la vista junto con la prueba del sorteo."))
    after = Sorteo.objects.filter(
        ejercicio=sorteo.ejercicio, unidad=sorteo.unidad, tipo=Sorteo.Tipo.DIRECTA, estado=Sorteo.Estado.VIGENTE
    )
    gone = [sorteo, *(after if sorteo.tipo == Sorteo.Tipo.SORTEO else ())]
    for each in gone:
        each.estado, each.cancelado_at, each.cancelado_motivo = Sorteo.Estado.CANCELADO, now, motivo.strip()
        each.cancelado_organo, each.cancelado_expediente = organo.strip(), expediente.strip()
        each.save()
        asentar(
            "presupuesto.cancelar_sorteo", sobre=each, by=by, now=now, antes={"estado": "VIGENTE"},
            despues={"estado": "CANCELADO", "expediente": each.cancelado_expediente}, motivo=motivo.strip(),
            territorio=each.unidad, publico=True,
        )  # fmt: skip
    rows = Proyecto.objects.select_for_update(of=("self",)).filter(
        numeros__sorteo__in=gone, estado=Proyecto.Estado.NUMERADO
    )
    for proyecto in rows.select_related("edicion", "ejercicio").order_by("numero"):
        avanzar("cancelar_sorteo", proyecto, numero=None, nota=motivo.strip(), by=by, now=now)
    return sorteo
