"""Before the draw: the list and a secret are bound by a hash that everyone sees."""

from datetime import datetime

from django.db import transaction

from tequio.bitacora.actions.asentar import asentar
from tequio.lib.actors import Actor
from tequio.lib.sorteo import comprometer, new_secreto
from tequio.mecanismos.models import Ejercicio
from tequio.presupuesto.errors import FaltaDatoError, SinCambioEnListaError, YaSorteadaError
from tequio.presupuesto.models import NumeroInicial, Proyecto, Sorteo, VersionPresupuesto
from tequio.presupuesto.models.proyecto import ProyectoQuerySet

from ._avanzar import require_stage


@transaction.atomic
def comprometer_sorteo(ejercicio: Ejercicio, unidad: str, *, by: Actor, now: datetime) -> Sorteo:
    """Of the viable projects of one UT and fiscal year, as they stand. Nobody sees the secret until the act.

    Raises EtapaCerradaError, FaltaDatoError (no viable project), SinCambioEnListaError, YaSorteadaError.
    """
    Ejercicio.objects.select_for_update().get(pk=ejercicio.pk)
    rows = list(viables(ejercicio, unidad).select_related("edicion"))
    if not rows:
        raise FaltaDatoError(f"No hay proyectos viables en {unidad}.")
    first = rows[0]
    require_stage("comprometer_sorteo", first.edicion, first.distrito_id, now)
    before = Sorteo.objects.filter(ejercicio=ejercicio, unidad=unidad, tipo=Sorteo.Tipo.SORTEO)
    live = before.exclude(estado=Sorteo.Estado.CANCELADO).first()
    folios = [str(each.folio) for each in rows]
    if live and live.estado == Sorteo.Estado.VIGENTE:
        raise YaSorteadaError
    if live and live.folios == folios:
        raise SinCambioEnListaError
    if live:
        live.estado, live.cancelado_at = Sorteo.Estado.CANCELADO, now
        live.cancelado_motivo = "La lista de proyectos cambió antes del sorteo."
        live.save(update_fields=["estado", "cancelado_at", "cancelado_motivo"])
    secret = new_secreto()
    sorteo = Sorteo.objects.create(
        tipo=Sorteo.Tipo.SORTEO, estado=Sorteo.Estado.COMPROMETIDO, ejercicio=ejercicio, unidad=unidad,
        unidad_nombre=first.unidad_nombre, distrito_id=first.distrito_id, folios=folios, primero=_first(ejercicio),
        compromiso=comprometer(unidad, ejercicio.ejercicio, folios, secret), comprometido_at=now, secreto=secret,
    )  # fmt: skip
    asentar(
        "presupuesto.comprometer_sorteo", sobre=sorteo, by=by, now=now,
        despues={"compromiso": sorteo.compromiso, "folios": folios, "primero": sorteo.primero}, territorio=unidad,
        publico=True,
    )  # fmt: skip
    VersionPresupuesto.up()
    return sorteo


def viables(ejercicio: Ejercicio, unidad: str) -> ProyectoQuerySet:
    """The projects that take part in the draw, in the order of their folios."""
    return Proyecto.objects.filter(ejercicio=ejercicio, unidad=unidad, estado=Proyecto.Estado.VIABLE).order_by("folio")


def _first(ejercicio: Ejercicio) -> int:
    found = NumeroInicial.objects.filter(ejercicio=ejercicio).first()
    return found.numero if found else 1
