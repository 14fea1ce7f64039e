from django.apps import AppConfig


class BitacoraConfig(AppConfig):
    name = "tequio.bitacora"
    verbose_name = "bitácora"
