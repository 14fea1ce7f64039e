from django.apps import AppConfig


class TerritorioConfig(AppConfig):
    name = "tequio.territorio"
    verbose_name = "territorio"
