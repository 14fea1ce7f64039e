"""Other names under which people know a UT."""

from django.db import models


class Alias(models.Model):
    """A name that leads to a UT and is not its official one, with where it comes from."""

    class Clase(models.TextChoices):
        COLONIA = "COLONIA", "nombre de colonia"
        ANTERIOR = "ANTERIOR", "nombre en un marco anterior"
        POPULAR = "POPULAR", "nombre que usa la gente"

    unidad = models.ForeignKey(
        "territorio.UnidadTerritorial", models.CASCADE, related_name="alias", verbose_name="unidad"
    )
    texto = models.CharField("texto", max_length=120)
    clase = models.CharField("clase", max_length=10, choices=Clase)
    fuente = models.CharField("fuente", max_length=200)

    class Meta:
        verbose_name = "alias"
        verbose_name_plural = "alias"
        ordering = ("unidad", "texto")
        constraints = (models.UniqueConstraint(fields=("unidad", "texto"), name="alias_unico_en_la_unidad"),)

    def __str__(self) -> str:
        return self.texto
