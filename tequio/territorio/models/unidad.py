"""The unidad territorial (UT), its geometry and its sections."""

from typing import Self

from django.db import models

CLAVE = r"^\d{2}-\d{3}$"


class UnidadQuerySet(models.QuerySet["UnidadTerritorial"]):
    def with_places(self) -> Self:
        """Everything a line about a UT names, in the same query."""
        return self.select_related("alcaldia", "distrito", "tipo", "marco")


class UnidadTerritorial(models.Model):
    """A UT inside one frame. The key stays when the frame changes; the ground under it may not (see Linaje).

    Alcaldía and district come from the source's attributes, never from geometry: some UTs lie mostly
    outside the outline of their own alcaldía.
    """

    marco = models.ForeignKey("territorio.Marco", models.CASCADE, related_name="unidades", verbose_name="marco")
    clave = models.CharField("clave", max_length=6, help_text="alcaldía y consecutivo: 08-033")
    nombre = models.CharField("nombre oficial", max_length=120, help_text="Como lo escribe el acuerdo.")
    nombre_legible = models.CharField("nombre", max_length=120, help_text="Como lo escribe la gente: Los Padres.")
    tipo = models.ForeignKey("territorio.TipoUnidad", models.PROTECT, related_name="+", verbose_name="tipo")
    alcaldia = models.ForeignKey(
        "territorio.Alcaldia", models.PROTECT, related_name="unidades", verbose_name="alcaldía"
    )
    distrito = models.ForeignKey(
        "territorio.Distrito",
        models.PROTECT,
        related_name="unidades",
        verbose_name="distrito",
        null=True,
        blank=True,
    )
    poblacion = models.PositiveIntegerField(
        "población", null=True, blank=True, help_text="Vacía cuando la fuente no la dice."
    )

    objects = UnidadQuerySet.as_manager()

    class Meta:
        verbose_name = "unidad territorial"
        verbose_name_plural = "unidades territoriales"
        ordering = ("clave",)
        constraints = (
            models.UniqueConstraint(fields=("marco", "clave"), name="clave_unica_en_el_marco"),
            models.CheckConstraint(condition=models.Q(clave__regex=CLAVE), name="clave_con_forma"),
        )

    def __str__(self) -> str:
        return f"{self.clave} {self.nombre_legible}"


class GeometriaUnidad(models.Model):
    """The outline, apart from the facts so that lists never load it. WGS84, longitude before latitude, 7 decimals."""

    unidad = models.OneToOneField(
        UnidadTerritorial, models.CASCADE, primary_key=True, related_name="geometria", verbose_name="unidad"
    )
    wkb = models.BinaryField("polígono o multipolígono (WKB)")
    area_m2 = models.FloatField("superficie en metros cuadrados")
    lon = models.FloatField("longitud de un punto interior")
    lat = models.FloatField("latitud de un punto interior")
    oeste = models.FloatField("límite oeste")
    sur = models.FloatField("límite sur")
    este = models.FloatField("límite este")
    norte = models.FloatField("límite norte")

    class Meta:
        verbose_name = "geometría de unidad territorial"
        verbose_name_plural = "geometrías de unidades territoriales"
        ordering = ("unidad",)

    def __str__(self) -> str:
        return f"geometría de {self.unidad_id}"


class SeccionUnidad(models.Model):
    """An electoral section lies wholly or partly inside a UT; a partial one is shared, so it does not decide alone."""

    class Relacion(models.TextChoices):
        COMPLETA = "COMPLETA", "completa"
        PARCIAL = "PARCIAL", "parcial"

    unidad = models.ForeignKey(UnidadTerritorial, models.CASCADE, related_name="secciones", verbose_name="unidad")
    seccion = models.PositiveSmallIntegerField("sección", db_index=True)
    relacion = models.CharField("relación", max_length=8, choices=Relacion)
    fuente = models.CharField("fuente", max_length=200)

    class Meta:
        verbose_name = "sección de una unidad"
        verbose_name_plural = "secciones de las unidades"
        ordering = ("unidad", "seccion")
        constraints = (models.UniqueConstraint(fields=("unidad", "seccion"), name="seccion_unica_en_la_unidad"),)

    def __str__(self) -> str:
        return f"sección {self.seccion} ({self.relacion})"
