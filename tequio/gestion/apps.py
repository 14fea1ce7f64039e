from django.apps import AppConfig


class GestionConfig(AppConfig):
    name = "tequio.gestion"
    verbose_name = "gestión"
