from django.apps import AppConfig


class AvisosConfig(AppConfig):
    name = "tequio.avisos"
    verbose_name = "avisos"
