"""What the participatory budget holds on people."""

from .declared import DATOS, RETENCION, SIN_DATOS_PERSONALES
from .held import close_again, erase, export

__all__ = ["DATOS", "RETENCION", "SIN_DATOS_PERSONALES", "close_again", "erase", "export"]
