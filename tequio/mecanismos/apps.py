from django.apps import AppConfig


class MecanismosConfig(AppConfig):
    name = "tequio.mecanismos"
    verbose_name = "mecanismos"
