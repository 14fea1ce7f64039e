"""An edition: one convocatoria of a mechanism, and the fiscal years that it decides."""

from typing import Self

from django.db import models
from django.db.models import Q

from tequio.mecanismos.states import EstadoEdicion

from .certeza import ConFuente, known_certeza
from .mecanismo import Mecanismo


class EdicionQuerySet(models.QuerySet["Edicion"]):
    def publicadas(self) -> Self:
        return self.filter(estado=EstadoEdicion.PUBLICADA)


class Edicion(ConFuente):
    """What one convocatoria calls to. ``acuerdo`` is blank while its number is not known."""

    Estado = EstadoEdicion

    clave = models.SlugField("clave", max_length=40, unique=True, help_text="2026-2027")
    nombre = models.CharField("nombre", max_length=120)
    mecanismo = models.ForeignKey(Mecanismo, models.PROTECT, related_name="ediciones", verbose_name="mecanismo")
    acuerdo = models.CharField("acuerdo de la convocatoria", max_length=60, blank=True)
    convocatoria = models.URLField("dirección de la convocatoria", blank=True)
    nota = models.CharField("nota", max_length=400, blank=True)
    estado = models.CharField("estado", max_length=9, choices=EstadoEdicion, default=EstadoEdicion.BORRADOR)
    publicada_at = models.DateTimeField("publicada el", null=True, blank=True)
    publicada_by = models.CharField("publicada por", max_length=120, blank=True)

    objects = EdicionQuerySet.as_manager()

    class Meta:
        verbose_name = "edición"
        verbose_name_plural = "ediciones"
        ordering = ("-clave",)
        constraints = (
            models.CheckConstraint(
                condition=Q(estado="PUBLICADA", publicada_at__isnull=False)
                | Q(estado="BORRADOR", publicada_at__isnull=True),
                name="edicion_publicada_con_fecha",
            ),
            known_certeza("edicion"),
        )

    def __str__(self) -> str:
        return self.nombre


class Ejercicio(ConFuente):
    """A fiscal year whose money an edition decides; each year is decided once.

    ``porcentaje``: share of the alcaldías' budget (LPC art. 118); ``monto``: pesos of the whole city.
    """

    edicion = models.ForeignKey(Edicion, models.CASCADE, related_name="ejercicios", verbose_name="edición")
    ejercicio = models.PositiveSmallIntegerField("ejercicio fiscal", unique=True)
    porcentaje = models.DecimalField("porcentaje", max_digits=5, decimal_places=2, null=True, blank=True)
    monto = models.DecimalField("monto", max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta:
        verbose_name = "ejercicio fiscal"
        verbose_name_plural = "ejercicios fiscales"
        ordering = ("ejercicio",)
        constraints = (
            models.CheckConstraint(condition=Q(ejercicio__range=(2011, 2100)), name="ejercicio_posible"),
            models.CheckConstraint(
                condition=Q(porcentaje=None) | Q(porcentaje__range=(0, 100)), name="ejercicio_porcentaje_posible"
            ),
            known_certeza("ejercicio"),
        )

    def __str__(self) -> str:
        return str(self.ejercicio)
