"""Someone wants to be told at once, or once a day."""

from uuid import UUID

from tequio.avisos.models import Suscripcion


def cambiar_frecuencia(referencia: UUID, frecuencia: str) -> None:
    """What is written from now on; what already waits for the daily message goes in it."""
    Suscripcion.objects.activas().filter(referencia=referencia).update(frecuencia=Suscripcion.Frecuencia(frecuencia))
