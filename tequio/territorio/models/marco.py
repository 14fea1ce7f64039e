"""The geographic frame: one edition of the cut of the city, with dates and decree."""

from typing import Self

from django.db import models
from django.db.models import Q


class MarcoQuerySet(models.QuerySet["Marco"]):
    def publicados(self) -> Self:
        return self.filter(estado=Marco.Estado.PUBLICADO)


class Marco(models.Model):
    """A frame is loaded inactive, checked, then published; it rules until the next published one begins.

    Published frames never change and never leave: old ones keep answering for their dates.
    """

    class Estado(models.TextChoices):
        CARGADO = "CARGADO", "cargado"
        PUBLICADO = "PUBLICADO", "publicado"

    clave = models.SlugField("clave", max_length=40, unique=True, help_text="mgpc-2019")
    nombre = models.CharField("nombre", max_length=120)
    acuerdo = models.CharField("acuerdo", max_length=60, blank=True, help_text="IECM/ACU-CG-076/19")
    vigente_desde = models.DateField("vigente desde", unique=True)
    estado = models.CharField("estado", max_length=10, choices=Estado, default=Estado.CARGADO)
    ficticio = models.BooleanField("ficticio", default=False, help_text="Parte de la ciudad de demostración.")
    fuente = models.CharField("fuente", max_length=200, help_text="Nombre del archivo del que se cargó.")
    sha256 = models.CharField("huella del archivo", max_length=64)
    cargado_at = models.DateTimeField("cargado el")
    cargado_by = models.CharField("cargado por", max_length=120)
    publicado_at = models.DateTimeField("publicado el", null=True, blank=True)
    publicado_by = models.CharField("publicado por", max_length=120, blank=True)
    version = models.PositiveIntegerField(
        "versión de los datos",
        default=1,
        help_text="Sube con cada carga que cambia lo que este marco responde.",
    )

    objects = MarcoQuerySet.as_manager()

    class Meta:
        verbose_name = "marco geográfico"
        verbose_name_plural = "marcos geográficos"
        ordering = ("vigente_desde",)
        constraints = (
            models.CheckConstraint(condition=Q(estado__in=["CARGADO", "PUBLICADO"]), name="marco_estado_conocido"),
            models.CheckConstraint(
                condition=Q(estado="PUBLICADO", publicado_at__isnull=False)
                | Q(estado="CARGADO", publicado_at__isnull=True),
                name="marco_publicado_con_fecha",
            ),
        )

    def __str__(self) -> str:
        return self.nombre
