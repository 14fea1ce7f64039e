from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CuentasConfig(AppConfig):
    name = "tequio.cuentas"
    verbose_name = _("cuentas")
