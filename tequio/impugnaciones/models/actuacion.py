"""Each step of the way of a challenge, with the day on which it happened (not the one on which it was typed)."""

from django.db import models

from .impugnacion import Impugnacion


class Actuacion(models.Model):
    """Written by every act on a challenge; never changed."""

    impugnacion = models.ForeignKey(Impugnacion, models.CASCADE, related_name="actuaciones", verbose_name="impugnación")
    acto = models.CharField("acto", max_length=40)
    estado = models.CharField("estado", max_length=15, choices=Impugnacion.Estado)
    fecha = models.DateField("fecha")
    nota = models.CharField("nota", max_length=300, blank=True)
    made_at = models.DateTimeField("registrada el")
    made_by = models.CharField("registrada por", max_length=120)

    class Meta:
        verbose_name = "actuación"
        verbose_name_plural = "actuaciones"
        ordering = ("fecha", "pk")

    def __str__(self) -> str:
        return f"{self.acto}, {self.fecha}"
