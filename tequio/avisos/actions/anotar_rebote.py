"""Note that a message came back."""

from datetime import datetime

from tequio.avisos.models import Aviso
from tequio.avisos.rebotes import Rebote

from .entregar import without_addresses
from .marcar_rebote import marcar_rebote


def anotar_rebote(rebote: Rebote, *, now: datetime) -> bool:
    """Whether it was ours; when it came back for good, its address is marked and nothing more is sent there."""
    aviso = Aviso.objects.filter(referencia=rebote.referencia).select_related("destino").first()
    if aviso is None:
        return False
    motivo = without_addresses(rebote.motivo)
    Aviso.objects.filter(pk=aviso.pk).update(respuesta=f"rebotó: {motivo}"[:200])
    if rebote.definitivo:
        marcar_rebote(aviso.destino, motivo=motivo, now=now)
    return True
