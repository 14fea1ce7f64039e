"""The last number given in a series."""

from django.db import models


class Consecutivo(models.Model):
    """One row a series; whoever takes a number holds the row until its transaction ends, so numbers have no gaps."""

    serie = models.CharField("serie", max_length=40, unique=True, help_text="IECM-DD01/2025")
    ultimo = models.PositiveIntegerField("último número", default=0)

    class Meta:
        verbose_name = "consecutivo"
        verbose_name_plural = "consecutivos"
        ordering = ("serie",)

    def __str__(self) -> str:
        return f"{self.serie}: {self.ultimo}"
