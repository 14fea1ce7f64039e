"""Tell a person what became of their charge, in the transaction of the act."""

from datetime import datetime

from tequio.avisos.actions.encolar import encolar
from tequio.avisos.plantilla import Plantilla
from tequio.cuentas.models import Encargo


def avisar(encargo: Encargo, acto: str, said: tuple[Plantilla, dict[str, str]], *, now: datetime) -> None:
    """Once for each act on each charge."""
    plantilla, contexto = said
    encolar(
        plantilla,
        evento=f"encargo:{encargo.pk}:{acto}",
        destinatario=encargo.persona.actor().id,
        direccion=encargo.persona.correo,
        contexto=contexto,
        now=now,
    )
