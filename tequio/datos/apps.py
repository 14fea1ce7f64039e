from django.apps import AppConfig


class DatosConfig(AppConfig):
    name = "tequio.datos"
