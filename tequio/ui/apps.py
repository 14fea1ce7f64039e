from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "tequio.ui"
