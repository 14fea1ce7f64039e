"""When each draw is held, so that whoever wants can be there (format CI-001 of the institute)."""

from typing import Self

from django.db import models
from django.db.models import Q

from tequio.documentos.models import Documento
from tequio.mecanismos.models import Edicion, Ejercicio


class CalendarioSorteos(models.Model):
    """One paper of a district: several draws of one day, at one place."""

    edicion = models.ForeignKey(Edicion, models.PROTECT, related_name="calendarios_sorteos", verbose_name="edición")
    distrito = models.ForeignKey("territorio.Distrito", models.PROTECT, related_name="+", verbose_name="distrito")
    lugar = models.CharField("lugar", max_length=300)
    convocado_at = models.DateTimeField("convocado el")
    documento = models.ForeignKey(Documento, models.PROTECT, related_name="+", verbose_name="documento")

    class Meta:
        verbose_name = "calendario de sorteos"
        verbose_name_plural = "calendarios de sorteos"
        ordering = ("-convocado_at", "-pk")

    def __str__(self) -> str:
        return f"Calendario de sorteos, distrito {self.distrito_id}"


class InvitacionQuerySet(models.QuerySet["Invitacion"]):
    def vigentes(self) -> Self:
        return self.filter(sustituida_at=None)


class Invitacion(models.Model):
    """``cita_at``: when the draw of this UT and fiscal year begins. One that is set anew replaces the one before,
    which stays with the moment at which it was (``sustituida_at``)."""

    calendario = models.ForeignKey(
        CalendarioSorteos, models.CASCADE, related_name="invitaciones", verbose_name="calendario"
    )
    ejercicio = models.ForeignKey(Ejercicio, models.PROTECT, related_name="invitaciones", verbose_name="ejercicio")
    unidad = models.CharField("unidad territorial", max_length=6)
    unidad_nombre = models.CharField("nombre de la unidad", max_length=120)
    cita_at = models.DateTimeField("cita")
    sustituida_at = models.DateTimeField("sustituida el", null=True, blank=True)

    objects = InvitacionQuerySet.as_manager()

    class Meta:
        verbose_name = "invitación a un sorteo"
        verbose_name_plural = "invitaciones a los sorteos"
        ordering = ("cita_at", "unidad")
        constraints = (
            models.UniqueConstraint(
                fields=("ejercicio", "unidad"), condition=Q(sustituida_at=None), name="invitacion_una_por_unidad"
            ),
        )
        indexes = (models.Index(fields=("cita_at",), name="invitacion_cita"),)

    def __str__(self) -> str:
        return f"Sorteo de {self.unidad}, {self.ejercicio_id}"
