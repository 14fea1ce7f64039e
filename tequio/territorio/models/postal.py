"""Postal codes and the settlements that the post office names. They suggest UTs, they never decide one."""

from django.db import models


class CodigoPostalUnidad(models.Model):
    """How much of a postal code's ground lies in a UT; a code meets five UTs on average, thirty-two at most."""

    unidad = models.ForeignKey(
        "territorio.UnidadTerritorial", models.CASCADE, related_name="codigos_postales", verbose_name="unidad"
    )
    codigo = models.CharField("código postal", max_length=5, db_index=True)
    proporcion = models.FloatField("parte del código que cae en la unidad", help_text="De 0 a 1.")
    fuente = models.CharField("fuente", max_length=200)

    class Meta:
        verbose_name = "código postal de una unidad"
        verbose_name_plural = "códigos postales de las unidades"
        ordering = ("codigo", "-proporcion")
        constraints = (
            models.UniqueConstraint(fields=("unidad", "codigo"), name="codigo_unico_en_la_unidad"),
            models.CheckConstraint(condition=models.Q(codigo__regex=r"^\d{5}$"), name="codigo_de_cinco_cifras"),
        )

    def __str__(self) -> str:
        return self.codigo


class Asentamiento(models.Model):
    """A settlement of the postal service's list (colonia, pueblo, barrio…), known by its postal code."""

    codigo = models.CharField("código postal", max_length=5, db_index=True)
    nombre = models.CharField("nombre", max_length=120)
    clase = models.CharField("tipo de asentamiento", max_length=40)
    alcaldia = models.ForeignKey(
        "territorio.Alcaldia", models.PROTECT, related_name="asentamientos", verbose_name="alcaldía"
    )
    fuente = models.CharField("fuente", max_length=200)

    class Meta:
        verbose_name = "asentamiento postal"
        verbose_name_plural = "asentamientos postales"
        ordering = ("codigo", "nombre")
        constraints = (
            models.UniqueConstraint(fields=("codigo", "nombre", "clase"), name="asentamiento_unico_en_su_codigo"),
        )

    def __str__(self) -> str:
        return f"{self.codigo} {self.nombre}"
