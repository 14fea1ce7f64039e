"""Catalogues of the participatory budget: rows that the institute edits, each with its source and its years."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from tequio.mecanismos.models.certeza import ConFuente, known_certeza


class CatalogoQuerySet(models.QuerySet["Catalogo"]):
    def de_ejercicio(self, ejercicio: int) -> Self:
        """The rows that hold in that fiscal year; a year that is not said leaves no limit."""
        begun = Q(desde=None) | Q(desde__lte=ejercicio)
        return self.filter(begun, Q(hasta=None) | Q(hasta__gte=ejercicio))


class Catalogo(ConFuente):
    """``desde`` and ``hasta``: first and last fiscal year in which the row may be chosen."""

    clave = models.SlugField("clave", max_length=60, primary_key=True)
    nombre = models.CharField("nombre", max_length=120)
    orden = models.PositiveSmallIntegerField("orden")
    desde = models.PositiveSmallIntegerField("desde el ejercicio", null=True, blank=True)
    hasta = models.PositiveSmallIntegerField("hasta el ejercicio", null=True, blank=True)

    objects = CatalogoQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ("orden",)
        constraints = (
            models.CheckConstraint(
                condition=Q(desde=None) | Q(hasta=None) | Q(hasta__gte=F("desde")), name="%(class)s_anos_en_orden"
            ),
            known_certeza("%(class)s"),
        )

    def __str__(self) -> str:
        return self.nombre


class Rubro(Catalogo):
    """What the money is for (LPC art. 117; the list changes with each convocatoria). ``general``: the one it is part
    of, where there are levels, as since 2026."""

    general = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parciales", verbose_name="rubro general"
    )

    class Meta(Catalogo.Meta):
        verbose_name = "rubro"
        verbose_name_plural = "rubros"


class Poblacion(Catalogo):
    """Whom a project helps; several may be marked. ``con_texto``: the person says which."""

    con_texto = models.BooleanField("con texto", default=False)

    class Meta(Catalogo.Meta):
        verbose_name = "población a beneficiar"
        verbose_name_plural = "poblaciones a beneficiar"


class TipoLugar(Catalogo):
    """What kind of place a project is for."""

    class Meta(Catalogo.Meta):
        verbose_name = "tipo de lugar"
        verbose_name_plural = "tipos de lugar"


class Criterio(Catalogo):
    """What each opinion answers; viable only if all comply. ``pregunta``: the same, as anyone would ask it."""

    pregunta = models.CharField("pregunta", max_length=200)

    class Meta(Catalogo.Meta):
        verbose_name = "criterio de dictamen"
        verbose_name_plural = "criterios de dictamen"


class Afectacion(Catalogo):
    """Protected land or heritage: a project that affects it cannot be viable."""

    class Meta(Catalogo.Meta):
        verbose_name = "afectación que impide la viabilidad"
        verbose_name_plural = "afectaciones que impiden la viabilidad"
