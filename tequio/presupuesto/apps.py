from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PresupuestoConfig(AppConfig):
    name = "tequio.presupuesto"
    verbose_name = _("proyectos (SIPROE)")
