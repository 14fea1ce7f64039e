"""What the participatory budget holds on people."""

from .declared import DATOS, RETENCION, SIN_DATOS_PERSONALES
from .held import erase, export

__all__ = ["DATOS", "RETENCION", "SIN_DATOS_PERSONALES", "erase", "export"]
