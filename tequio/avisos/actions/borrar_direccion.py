"""The owner of an address asks for it to be forgotten."""

from django.db import transaction

from tequio.avisos.models import Destino


@transaction.atomic
def borrar_direccion(direccion: str) -> dict[str, int]:
    """The address, its subscriptions and all that was or was to be written to it; how many of each went.

    What waited is not sent. A message that a worker is handing over at this very moment may still arrive: it had left.
    Whoever asks proves before that the address is theirs.
    """
    destino = Destino.objects.for_direccion(direccion).select_for_update().first()
    if destino is None:
        return {"destinos": 0, "suscripciones": 0, "avisos": 0}
    avisos = destino.avisos.all().delete()[0]
    suscripciones = destino.suscripciones.all().delete()[0]
    destino.delete()
    return {"destinos": 1, "suscripciones": suscripciones, "avisos": avisos}
