"""Where django-allauth looks for the providers of an app."""

from tequio.cuentas.llave.provider import LlaveProvider, provider_classes

__all__ = ["LlaveProvider", "provider_classes"]
