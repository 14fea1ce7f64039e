"""Write a message down, in the transaction of what it tells about."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone

from tequio.avisos.models import Aviso, Destino, Suscripcion
from tequio.avisos.plantilla import Plantilla, plantilla_at

from .destinar import destinar
from .errores import FueraDeTransaccionError
from .repartir import repartir

DIGEST_HOUR = 7


def encolar(
    plantilla: Plantilla,
    *,
    evento: str,
    destinatario: str,
    direccion: str,
    contexto: Mapping[str, str],
    idioma: str = "es-mx",
    now: datetime,
) -> Aviso:
    """The message about ``evento`` for ``destinatario``; the same call again gives the same message and sends nothing.

    It is delivered soon after the caller's transaction commits, and never if it does not. ``evento`` and
    ``destinatario`` are keys, without personal data. Raises FueraDeTransaccionError, DireccionInvalidaError and
    ContextoIncompletoError.
    """
    require_transaction()
    plantilla.check(contexto)
    destino = destinar(direccion, now=now)
    aviso = nuevo(plantilla, evento=evento, destinatario=destinatario, destino=destino, contexto=contexto, now=now)
    aviso.idioma = idioma
    guardar([aviso])
    return Aviso.objects.get(evento=evento, destinatario=destinatario)


def nuevo(
    plantilla: Plantilla,
    *,
    evento: str,
    destinatario: str,
    destino: Destino,
    contexto: Mapping[str, str],
    now: datetime,
    suscripcion: Suscripcion | None = None,
) -> Aviso:
    """The row, not yet saved. To an address that bounced it is born discarded, so that the outbox tells of it."""
    plantilla_at(plantilla.ruta)  # a notice that delivery would not find is refused while someone is looking
    aviso = Aviso(
        evento=evento, destinatario=destinatario, destino=destino, suscripcion=suscripcion, plantilla=plantilla.ruta,
        contexto=dict(contexto), encolado_at=now, intentar_at=now, idioma="es-mx",
    )  # fmt: skip
    if suscripcion:
        aviso.idioma = suscripcion.idioma
        if suscripcion.frecuencia == Suscripcion.Frecuencia.DIARIA:
            aviso.modo, aviso.intentar_at = Aviso.Modo.RESUMEN, next_digest(now)
    if destino.rebotado_at and not plantilla.aun_rebotado:
        aviso.estado, aviso.respuesta = Aviso.Estado.DESCARTADO, "la dirección había rebotado"
    return aviso


def guardar(avisos: list[Aviso]) -> None:
    """Those that are not there yet; delivery begins when the transaction commits."""
    Aviso.objects.bulk_create(avisos, ignore_conflicts=True, batch_size=500)
    _deliver_on_commit()


def require_transaction() -> None:
    if not connection.in_atomic_block:
        raise FueraDeTransaccionError


def next_digest(now: datetime) -> datetime:
    """The next time that it is seven in the morning."""
    local = timezone.localtime(now)
    today = local.replace(hour=DIGEST_HOUR, minute=0, second=0, microsecond=0)
    return today if local < today else today + timedelta(days=1)


def _deliver_on_commit() -> None:
    """One task for each transaction, however many messages it writes."""
    here = set(connection.savepoint_ids)
    waiting = (each[0] for each in connection.run_on_commit if each[1] is _enqueue)
    if not any(savepoints <= here for savepoints in waiting):
        transaction.on_commit(_enqueue)


def _enqueue() -> None:
    repartir.enqueue()
