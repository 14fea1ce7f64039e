"""Facts of the logbook. The database refuses to change or delete any of them (migration 0002)."""

from .arbol import Foja, Pendiente, Sello, Tramo
from .asiento import Asiento

__all__ = ["Asiento", "Foja", "Pendiente", "Sello", "Tramo"]
