"""Capture windows: central opens and closes a stage to one district."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from tequio.mecanismos.states import EstadoVentana
from tequio.territorio.models import Distrito

from .etapa import Etapa


class VentanaQuerySet(models.QuerySet["VentanaCaptura"]):
    def abiertas(self) -> Self:
        return self.filter(cerrada_at=None)


class VentanaCaptura(models.Model):
    """From ``abierta_at`` until ``cerrada_at`` (empty: still open). A district may have several over time, one open."""

    Estado = EstadoVentana

    etapa = models.ForeignKey(Etapa, models.CASCADE, related_name="ventanas", verbose_name="etapa")
    distrito = models.ForeignKey(Distrito, models.PROTECT, related_name="ventanas", verbose_name="distrito")
    abierta_at = models.DateTimeField("abierta el")
    abierta_by = models.CharField("abierta por", max_length=120)
    motivo = models.CharField("motivo", max_length=400)
    cerrada_at = models.DateTimeField("cerrada el", null=True, blank=True)
    cerrada_by = models.CharField("cerrada por", max_length=120, blank=True)
    motivo_cierre = models.CharField("motivo del cierre", max_length=400, blank=True)

    objects = VentanaQuerySet.as_manager()

    class Meta:
        verbose_name = "ventana de captura"
        verbose_name_plural = "ventanas de captura"
        ordering = ("etapa", "distrito", "abierta_at")
        constraints = (
            models.UniqueConstraint(
                fields=("etapa", "distrito"), condition=Q(cerrada_at=None), name="ventana_una_abierta_por_distrito"
            ),
            models.CheckConstraint(
                condition=Q(cerrada_at=None, cerrada_by="")
                | Q(cerrada_at__gte=F("abierta_at")) & ~Q(cerrada_by="") & ~Q(motivo_cierre=""),
                name="ventana_cerrada_por_alguien",
            ),
        )

    def __str__(self) -> str:
        return f"{self.etapa_id}, distrito {self.distrito_id}"

    @property
    def estado(self) -> EstadoVentana:
        return EstadoVentana.ABIERTA if self.cerrada_at is None else EstadoVentana.CERRADA
