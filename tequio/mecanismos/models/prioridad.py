"""The mechanisms of widest reach of each ground: at most four, and the database holds it."""

from typing import Self

from django.db import models
from django.db.models import Q

from .mecanismo import Mecanismo

CIUDAD = "ciudad"
LUGARES = 4  # report of the institute, 2021: the platform puts four first


class PrioridadQuerySet(models.QuerySet["Prioridad"]):
    def for_ambitos(self, *ambitos: str) -> Self:
        return self.filter(ambito__in=ambitos)


class Prioridad(models.Model):
    """``ambito``: ``ciudad``, the key of an alcaldía (``08``) or of a UT (``08-033``, in whatever frame)."""

    ambito = models.CharField("ámbito", max_length=6)
    lugar = models.PositiveSmallIntegerField("lugar", help_text="1 a 4")
    mecanismo = models.ForeignKey(Mecanismo, models.CASCADE, related_name="prioridades", verbose_name="mecanismo")

    objects = PrioridadQuerySet.as_manager()

    class Meta:
        verbose_name = "mecanismo prioritario"
        verbose_name_plural = "mecanismos prioritarios"
        ordering = ("ambito", "lugar")
        constraints = (
            models.CheckConstraint(condition=Q(lugar__range=(1, LUGARES)), name="prioridad_cuatro_lugares"),
            models.CheckConstraint(
                condition=Q(ambito__regex=r"^(ciudad|\d{2}|\d{2}-\d{3})$"), name="prioridad_ambito_con_forma"
            ),
            models.UniqueConstraint(fields=("ambito", "lugar"), name="prioridad_un_mecanismo_por_lugar"),
            models.UniqueConstraint(fields=("ambito", "mecanismo"), name="prioridad_un_lugar_por_mecanismo"),
        )

    def __str__(self) -> str:
        return f"{self.ambito} {self.lugar}: {self.mecanismo_id}"
