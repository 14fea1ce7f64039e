"""What we hold on whoever has an account, in our tables and in those of django-allauth and Django."""

from .declared import DATOS, SIN_DATOS_PERSONALES
from .held import erase, export, titular_de
from .retention import RETENCION

__all__ = ["DATOS", "RETENCION", "SIN_DATOS_PERSONALES", "erase", "export", "titular_de"]
