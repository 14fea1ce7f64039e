"""The catalogue of kinds of UT; its rows come from semillas/tipos_unidad.toml and may change."""

from django.db import models


class TipoUnidad(models.Model):
    """Colonia, unidad habitacional, pueblo…; ``sufijos`` are the marks that names carry: ``(U HAB)``."""

    clave = models.SlugField("clave", max_length=30, primary_key=True)
    nombre = models.CharField("nombre", max_length=60)
    orden = models.PositiveSmallIntegerField("orden")
    sufijos = models.JSONField("sufijos del nombre", default=list, blank=True)
    activo = models.BooleanField("activo", default=True)

    class Meta:
        verbose_name = "tipo de unidad territorial"
        verbose_name_plural = "tipos de unidad territorial"
        ordering = ("orden",)

    def __str__(self) -> str:
        return self.nombre
