"""What every step of a challenge does: state, step, logbook."""

from datetime import date, datetime
from typing import Any

from tequio.bitacora.actions.asentar import asentar
from tequio.impugnaciones.errors import FechaEquivocadaError
from tequio.impugnaciones.models import Actuacion, Impugnacion
from tequio.impugnaciones.states import IMPUGNACION
from tequio.lib.actors import Actor


def avanzar(
    acto: str, impugnacion: Impugnacion, fecha: date, nota: str, *, by: Actor, now: datetime, **changes: Any
) -> Impugnacion:
    """Inside the transaction of the act. Raises ActNotOpenError, FechaEquivocadaError."""
    impugnacion = Impugnacion.objects.select_for_update().get(pk=impugnacion.pk)
    before = impugnacion.estado
    impugnacion.estado = IMPUGNACION.target_of(acto, before)
    check_day(fecha, after=impugnacion.actuaciones.latest("fecha").fecha, now=now)
    for name, value in changes.items():
        setattr(impugnacion, name, value)
    impugnacion.save(update_fields=["estado", *changes])
    record(acto, impugnacion, fecha, nota, by=by, now=now, antes={"estado": before})
    return impugnacion


def check_day(fecha: date, *, after: date, now: datetime) -> None:
    if fecha > now.date():
        raise FechaEquivocadaError("La fecha es posterior a hoy. Escribe el día en que ocurrió.")
    if fecha < after:
        raise FechaEquivocadaError(f"La fecha es anterior al paso de antes ({after:%d/%m/%Y}).")


def record(
    acto: str, impugnacion: Impugnacion, fecha: date, nota: str, *, by: Actor, now: datetime, antes: dict[str, Any]
) -> None:
    """The step, and its Asiento."""
    Actuacion.objects.create(
        impugnacion=impugnacion,
        acto=acto,
        estado=impugnacion.estado,
        fecha=fecha,
        nota=nota,
        made_at=now,
        made_by=by.label,
    )
    distrito = f"DD-{impugnacion.distrito_id:02}" if impugnacion.distrito_id else ""
    asentar(
        f"impugnaciones.{acto}",
        sobre=impugnacion,
        by=by,
        now=now,
        antes=antes,
        despues={"estado": impugnacion.estado, "fecha": fecha.isoformat()},
        motivo=nota,
        territorio=distrito,
        publico=True,
    )
