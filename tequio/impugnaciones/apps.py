from django.apps import AppConfig


class ImpugnacionesConfig(AppConfig):
    name = "tequio.impugnaciones"
    verbose_name = "impugnaciones"
