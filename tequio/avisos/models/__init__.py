"""Where people are written to, what is said to them, and what they asked to be told."""

from .aviso import Aviso
from .destino import Destino
from .suscripcion import Suscripcion

__all__ = ["Aviso", "Destino", "Suscripcion"]
