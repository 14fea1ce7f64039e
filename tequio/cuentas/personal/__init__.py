"""What we hold on whoever has an account, in our tables and in those of django-allauth and Django."""

from .declared import DATOS, SIN_DATOS_PERSONALES

__all__ = ["DATOS", "SIN_DATOS_PERSONALES"]
