"""Days that are not working days, besides Saturdays and Sundays."""

from django.db import models


class Inhabil(models.Model):
    """Declared by the institute; ``acuerdo`` says where."""

    fecha = models.DateField("fecha", primary_key=True)
    motivo = models.CharField("motivo", max_length=200)
    acuerdo = models.CharField("acuerdo o circular", max_length=120)
    declarado_at = models.DateTimeField("declarado el")
    declarado_by = models.CharField("declarado por", max_length=120)

    class Meta:
        verbose_name = "día inhábil"
        verbose_name_plural = "días inhábiles"
        ordering = ("fecha",)

    def __str__(self) -> str:
        return f"{self.fecha:%Y-%m-%d} {self.motivo}"
