from django.apps import AppConfig


class PrivacidadConfig(AppConfig):
    name = "tequio.privacidad"
    verbose_name = "privacidad"
