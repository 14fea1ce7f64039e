from django.apps import AppConfig


class CuentasConfig(AppConfig):
    name = "tequio.cuentas"
    verbose_name = "cuentas"
