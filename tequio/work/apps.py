from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "tequio.work"
    verbose_name = "trabajo"
