"""Mark an address that sends messages back."""

from datetime import datetime

from tequio.avisos.models import Destino


def marcar_rebote(destino: Destino, *, motivo: str, now: datetime) -> bool:
    """From now on nothing is sent there; False when it was marked already. Opening a link that came there lifts it."""
    unmarked = Destino.objects.filter(pk=destino.pk, rebotado_at__isnull=True)
    return bool(unmarked.update(rebotado_at=now, motivo=motivo[:200]))


def quitar_rebote(destino: Destino) -> None:
    """The address proved that it works: someone opened what was sent there."""
    Destino.objects.filter(pk=destino.pk).update(rebotado_at=None, motivo="")
