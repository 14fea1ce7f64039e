"""Send again what was given up."""

from datetime import datetime

from django.db import transaction

from tequio.avisos.models import Aviso
from tequio.avisos.states import AVISO

from .repartir import repartir


@transaction.atomic
def reintentar(*, desde: datetime, now: datetime) -> int:
    """Messages written since that moment that were given up wait again, from the first try; how many."""
    given_up = Aviso.objects.filter(estado=Aviso.Estado.ABANDONADO, encolado_at__gte=desde)
    after = AVISO.target_of("reintentar", Aviso.Estado.ABANDONADO)
    total = given_up.filter(destino__rebotado_at=None, contexto__isnull=False).update(
        estado=after, intentos=0, intentar_at=now
    )
    transaction.on_commit(_deliver)
    return total


def _deliver() -> None:
    repartir.enqueue()
