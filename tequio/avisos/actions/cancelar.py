"""Someone does not want to be told any more."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from tequio.avisos.models import Destino, Suscripcion
from tequio.avisos.states import SUSCRIPCION


@transaction.atomic
def cancelar(referencia: UUID, *, now: datetime) -> None:
    """That subscription; cancelled twice, nothing changes. What waits to be sent through it is not sent."""
    _cancel(Suscripcion.objects.vivas().filter(referencia=referencia), now)


@transaction.atomic
def cancelar_todas(destino: Destino, *, solo_diarias: bool = False, now: datetime) -> None:
    """All of an address, or those that come in its daily message."""
    living = destino.suscripciones.vivas()
    _cancel(living.filter(frecuencia=Suscripcion.Frecuencia.DIARIA) if solo_diarias else living, now)


def _cancel(found: Iterable[Suscripcion], now: datetime) -> None:
    for one in found:
        one.estado, one.cancelada_at = SUSCRIPCION.target_of("cancelar", one.estado), now
        one.save(update_fields=["estado", "cancelada_at"])
