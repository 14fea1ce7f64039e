"""The sixteen alcaldías (demarcaciones territoriales)."""

from django.db import models


class Alcaldia(models.Model):
    """Codes run from 02 to 17, equal to INEGI's municipality code without its first zero."""

    clave = models.CharField("clave", max_length=2, primary_key=True, help_text="02 a 17")
    nombre = models.CharField("nombre", max_length=60, unique=True)
    slug = models.SlugField("nombre en la dirección", max_length=60, unique=True)

    class Meta:
        verbose_name = "alcaldía"
        verbose_name_plural = "alcaldías"
        ordering = ("clave",)

    def __str__(self) -> str:
        return self.nombre
