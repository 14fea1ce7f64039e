from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "tequio.vault"
    verbose_name = "resguardo"
