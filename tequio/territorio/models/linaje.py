"""What became of each UT from one frame to the next."""

from django.db import models
from django.db.models import Q


class Linaje(models.Model):
    """One thread between two frames, computed at import; shares are parts of area, from 0 to 1."""

    class Relacion(models.TextChoices):
        IGUAL = "IGUAL", "igual"
        RENOMBRADA = "RENOMBRADA", "cambió de nombre"
        MOVIDA = "MOVIDA", "cambió de límites"
        DIVIDIDA = "DIVIDIDA", "se dividió"
        FUSIONADA = "FUSIONADA", "se unió"
        NUEVA = "NUEVA", "nueva"
        DESAPARECIDA = "DESAPARECIDA", "dejó de existir"

    marco_anterior = models.ForeignKey(
        "territorio.Marco", models.CASCADE, related_name="+", verbose_name="marco anterior"
    )
    marco = models.ForeignKey("territorio.Marco", models.CASCADE, related_name="linajes", verbose_name="marco")
    anterior = models.ForeignKey(
        "territorio.UnidadTerritorial", models.CASCADE, related_name="sucesoras", verbose_name="unidad anterior",
        null=True, blank=True,
    )  # fmt: skip
    unidad = models.ForeignKey(
        "territorio.UnidadTerritorial", models.CASCADE, related_name="antecesoras", verbose_name="unidad",
        null=True, blank=True,
    )  # fmt: skip
    relacion = models.CharField("relación", max_length=12, choices=Relacion)
    cambio_nombre = models.BooleanField("cambió de nombre", default=False)
    parte_anterior = models.FloatField("parte de la anterior que pasó a esta", default=0)
    parte_nueva = models.FloatField("parte de esta que viene de la anterior", default=0)

    class Meta:
        verbose_name = "linaje"
        verbose_name_plural = "linajes"
        ordering = ("marco", "unidad", "anterior")
        constraints = (
            models.UniqueConstraint(fields=("anterior", "unidad"), name="linaje_unico"),
            models.CheckConstraint(
                condition=Q(relacion="NUEVA", anterior__isnull=True, unidad__isnull=False)
                | Q(relacion="DESAPARECIDA", anterior__isnull=False, unidad__isnull=True)
                | (~Q(relacion__in=["NUEVA", "DESAPARECIDA"]) & Q(anterior__isnull=False, unidad__isnull=False)),
                name="linaje_con_sus_extremos",
            ),
        )

    def __str__(self) -> str:
        return f"{self.anterior_id} → {self.unidad_id}: {self.relacion}"
