"""That a document no longer holds, and why."""

from django.db import models
from django.db.models import Q

from .documento import Documento


class Retiro(models.Model):
    """At most one a document. A row never changes."""

    documento = models.OneToOneField(Documento, models.PROTECT, related_name="retiro", verbose_name="documento")
    motivo = models.CharField("motivo", max_length=500)
    retirado_at = models.DateTimeField("retirado el")
    retirado_by = models.CharField("retirado por", max_length=80)
    retirado_cargo = models.CharField("cargo de quien lo retiró", max_length=200)

    class Meta:
        verbose_name = "retiro"
        verbose_name_plural = "retiros"
        ordering = ("pk",)
        constraints = (models.CheckConstraint(condition=~Q(motivo=""), name="retiro_con_motivo"),)

    def __str__(self) -> str:
        return f"{self.documento_id}: {self.motivo}"
