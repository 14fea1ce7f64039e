"""What someone asked to be told, without an account."""

import uuid
from typing import Self

from django.db import models
from django.db.models import Q


class SuscripcionQuerySet(models.QuerySet["Suscripcion"]):
    def activas(self) -> Self:
        return self.filter(estado=Suscripcion.Estado.ACTIVA)

    def vivas(self) -> Self:
        """Those that are or may still become active."""
        return self.exclude(estado=Suscripcion.Estado.CANCELADA)


class Suscripcion(models.Model):
    """One topic for one address. It says nothing until the link sent to that address is opened.

    ``tema``: ``ut:08-033``, ``folio:…``, ``tema:…``; ``nombre``: how it was called to the person. Of the key in the
    link only its SHA-256 is kept (``llave``): reading the database lets nobody confirm for another.
    """

    class Estado(models.TextChoices):
        POR_CONFIRMAR = "POR_CONFIRMAR", "por confirmar"
        ACTIVA = "ACTIVA", "activa"
        CANCELADA = "CANCELADA", "cancelada"

    class Frecuencia(models.TextChoices):
        DIARIA = "DIARIA", "diaria"
        INMEDIATA = "INMEDIATA", "inmediata"

    referencia = models.UUIDField("referencia", default=uuid.uuid4, unique=True, editable=False)
    destino = models.ForeignKey("avisos.Destino", models.CASCADE, related_name="suscripciones", verbose_name="destino")
    tema = models.CharField("tema", max_length=80)
    nombre = models.CharField("nombre del tema", max_length=160)
    idioma = models.CharField("idioma", max_length=5, default="es-mx")
    frecuencia = models.CharField("frecuencia", max_length=10, choices=Frecuencia, default=Frecuencia.DIARIA)
    estado = models.CharField("estado", max_length=13, choices=Estado, default=Estado.POR_CONFIRMAR)
    llave = models.CharField("huella de la llave", max_length=64, unique=True, editable=False)
    pedida_at = models.DateTimeField("pedida el")
    confirmada_at = models.DateTimeField("confirmada el", null=True, blank=True)
    cancelada_at = models.DateTimeField("cancelada el", null=True, blank=True)

    objects = SuscripcionQuerySet.as_manager()

    class Meta:
        verbose_name = "suscripción"
        verbose_name_plural = "suscripciones"
        ordering = ("pk",)
        indexes = (models.Index(fields=("tema",), condition=Q(estado="ACTIVA"), name="suscripcion_tema_activas"),)
        constraints = (
            models.UniqueConstraint(
                fields=("destino", "tema"), condition=~Q(estado="CANCELADA"), name="suscripcion_viva_unica"
            ),
            models.CheckConstraint(
                condition=Q(estado="POR_CONFIRMAR", confirmada_at__isnull=True, cancelada_at__isnull=True)
                | Q(estado="ACTIVA", confirmada_at__isnull=False, cancelada_at__isnull=True)
                | Q(estado="CANCELADA", cancelada_at__isnull=False),
                name="suscripcion_estado_con_fechas",
            ),
        )

    def __str__(self) -> str:
        return f"{self.tema}: {self.estado}"
