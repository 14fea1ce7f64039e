"""What someone sent, as it is kept."""

from django.db import models
from django.db.models import Q


class Archivo(models.Model):
    """The bytes lie in the store under ``sha256``, already rewritten; ``recibido_sha256`` is of what was sent."""

    class Clase(models.TextChoices):
        PDF = "PDF", "pdf"
        JPEG = "JPEG", "jpeg"
        PNG = "PNG", "png"
        WEBP = "WEBP", "webp"

    class Revision(models.TextChoices):
        LIMPIO = "LIMPIO", "limpio"
        SIN_ANTIVIRUS = "SIN_ANTIVIRUS", "sin antivirus"

    clase = models.CharField("clase", max_length=5, choices=Clase)
    nombre = models.CharField("nombre", max_length=120, help_text="El que traía, sin lo que pudiera engañar.")
    sha256 = models.CharField("huella", max_length=64, db_index=True)
    bytes = models.PositiveIntegerField("tamaño en bytes")
    recibido_sha256 = models.CharField("huella de lo que llegó", max_length=64)
    recibido_at = models.DateTimeField("recibido el")
    recibido_by = models.CharField("recibido de", max_length=80)
    recibido_cargo = models.CharField("cargo de quien lo entregó", max_length=200)
    revision = models.CharField("revisión del antivirus", max_length=13, choices=Revision)

    class Meta:
        verbose_name = "archivo"
        verbose_name_plural = "archivos"
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(clase__in=["PDF", "JPEG", "PNG", "WEBP"]), name="archivo_clase_conocida"
            ),
            models.CheckConstraint(
                condition=Q(revision__in=["LIMPIO", "SIN_ANTIVIRUS"]), name="archivo_revision_conocida"
            ),
        )

    def __str__(self) -> str:
        return self.nombre

    @property
    def media_type(self) -> str:
        return "application/pdf" if self.clase == self.Clase.PDF else f"image/{self.clase.lower()}"
