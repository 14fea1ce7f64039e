"""What a person may agree to, or not: one row for each purpose that needs consent."""

from django.db import models

from tequio.mecanismos.models.certeza import ConFuente, known_certeza

from .sistema import SistemaDatosPersonales


class Finalidad(ConFuente):
    """Off until the person says yes; ``texto`` is the sentence that the person agrees to, in the first person.

    ``activa`` False: it is no longer asked; what was answered stays.
    """

    clave = models.SlugField("clave", max_length=60, primary_key=True)
    sistema = models.ForeignKey(
        SistemaDatosPersonales, models.PROTECT, related_name="finalidades", verbose_name="sistema"
    )
    orden = models.PositiveSmallIntegerField("orden")
    nombre = models.CharField("nombre", max_length=120)
    texto = models.TextField("texto", help_text="«Acepto que…»")
    activa = models.BooleanField("activa", default=True)

    class Meta:
        verbose_name = "finalidad"
        verbose_name_plural = "finalidades"
        ordering = ("sistema__orden", "orden")
        constraints = (known_certeza("finalidad"),)

    def __str__(self) -> str:
        return self.nombre
