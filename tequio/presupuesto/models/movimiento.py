"""Each step of a project: one timeline, that the person, the district and the centre read, each to their measure."""

from typing import Self

from django.db import models

from tequio.documentos.models import Documento
from tequio.presupuesto.states import EstadoProyecto

from .proyecto import Proyecto


class MovimientoQuerySet(models.QuerySet["Movimiento"]):
    def publicos(self) -> Self:
        return self.filter(publico=True)


class Movimiento(models.Model):
    """Written by every act on a project; never changed, but for the receipt, made when it is first asked for.

    ``publico`` False: only the person and staff read it (what was missing, an opinion under embargo). ``nota``: without
    names of persons.
    """

    proyecto = models.ForeignKey(Proyecto, models.CASCADE, related_name="movimientos", verbose_name="proyecto")
    acto = models.CharField("acto", max_length=40)
    estado = models.CharField("estado", max_length=16, choices=EstadoProyecto)
    nota = models.TextField("nota", blank=True)
    documento = models.ForeignKey(
        Documento, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="documento"
    )
    publico = models.BooleanField("público", default=True)
    made_at = models.DateTimeField("registrado el")
    made_by = models.CharField("registrado por", max_length=120)

    objects = MovimientoQuerySet.as_manager()

    class Meta:
        verbose_name = "movimiento"
        verbose_name_plural = "movimientos"
        ordering = ("made_at", "pk")

    def __str__(self) -> str:
        return f"{self.acto}, {self.proyecto_id}"
