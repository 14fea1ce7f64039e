"""Wrong codes and passwords, counted by address whether or not it has an account."""

from django.db import models


class IntentosFallidos(models.Model):
    """Wrong attempts with one e-mail address, which is kept only as a keyed hash: most belong to nobody here."""

    huella = models.CharField("huella del correo", max_length=64, primary_key=True)
    fallos = models.PositiveSmallIntegerField("fallos seguidos", default=0)
    desde = models.DateTimeField("primer fallo")
    cerrado_hasta = models.DateTimeField("entrada cerrada hasta", null=True, blank=True)

    class Meta:
        verbose_name = "intentos fallidos"
        verbose_name_plural = "intentos fallidos"
        ordering = ("desde",)

    def __str__(self) -> str:
        return f"{self.fallos} intentos fallidos"
