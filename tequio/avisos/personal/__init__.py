"""What the outbox holds on people: addresses, what is written to them, what they asked to be told."""

from .declared import DATOS, SIN_DATOS_PERSONALES
from .held import erase, export
from .retention import RETENCION

__all__ = ["DATOS", "RETENCION", "SIN_DATOS_PERSONALES", "erase", "export"]
