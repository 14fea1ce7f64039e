"""That a document was shown in a place, with what proves it."""

from django.db import models
from django.db.models import Q

from .archivo import Archivo
from .documento import Documento


class Publicacion(models.Model):
    """One place; what proves it is a file (the photo of the notice board) or an address. A row never changes."""

    class Lugar(models.TextChoices):
        ESTRADOS_DISTRITO = "ESTRADOS_DISTRITO", "estrados de la dirección distrital"
        ESTRADOS_CENTRALES = "ESTRADOS_CENTRALES", "estrados de oficinas centrales"
        SITIO = "SITIO", "sitio institucional"
        PLATAFORMA = "PLATAFORMA", "plataforma digital"
        REDES = "REDES", "redes sociales"
        GACETA = "GACETA", "gaceta oficial"
        AFLUENCIA = "AFLUENCIA", "lugares de mayor afluencia"

    documento = models.ForeignKey(Documento, models.PROTECT, related_name="publicaciones", verbose_name="documento")
    lugar = models.CharField("lugar", max_length=20, choices=Lugar)
    detalle = models.CharField("detalle", max_length=200, blank=True, help_text="Dirección Distrital 01")
    enlace = models.URLField("enlace", max_length=300, blank=True)
    evidencia = models.ForeignKey(Archivo, models.PROTECT, null=True, blank=True, verbose_name="evidencia")
    publicado_at = models.DateTimeField("publicado el")
    publicado_by = models.CharField("publicado por", max_length=80)
    publicado_cargo = models.CharField("cargo de quien lo publicó", max_length=200)

    class Meta:
        verbose_name = "publicación"
        verbose_name_plural = "publicaciones"
        ordering = ("publicado_at", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(evidencia__isnull=False) | ~Q(enlace=""), name="publicacion_con_prueba"),
        )

    def __str__(self) -> str:
        return f"{self.documento_id}: {self.get_lugar_display()}"
