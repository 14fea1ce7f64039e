"""What we hold on whoever has an account, in our tables and in those of django-allauth and Django."""

from .declared import DATOS, SIN_DATOS_PERSONALES
from .held import erase, export, titular_de
from .retention import RETENCION
from .secrets import close_again

__all__ = ["DATOS", "RETENCION", "SIN_DATOS_PERSONALES", "close_again", "erase", "export", "titular_de"]
