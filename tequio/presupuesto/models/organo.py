"""The órgano dictaminador of an alcaldía (ODA): who sits in it, and its sessions."""

from django.db import models
from django.db.models import Q

from tequio.documentos.models import Archivo, Documento
from tequio.mecanismos.models import Edicion

from .reglas import AsientoODA


class IntegranteODA(models.Model):
    """Who sits in the body of an alcaldía in one edition; a public function, so the name is public.

    Who left stays, with the day and why: their sessions and votes are theirs.
    """

    asiento = models.ForeignKey(AsientoODA, models.PROTECT, related_name="integrantes", verbose_name="asiento")
    alcaldia = models.ForeignKey("territorio.Alcaldia", models.PROTECT, related_name="+", verbose_name="alcaldía")
    nombre = models.CharField("nombre", max_length=160)
    activo = models.BooleanField("activo", default=True)
    retirado_el = models.DateField("retirado el", null=True, blank=True)
    retiro_motivo = models.CharField("motivo del retiro", max_length=300, blank=True)

    class Meta:
        verbose_name = "integrante del órgano dictaminador"
        verbose_name_plural = "integrantes de los órganos dictaminadores"
        ordering = ("asiento__orden", "nombre")
        constraints = (
            models.CheckConstraint(
                condition=Q(activo=True, retirado_el=None) | Q(activo=False), name="integrante_activo_sin_retiro"
            ),
        )

    def __str__(self) -> str:
        return self.nombre


class SesionODA(models.Model):
    """A session of the body, with who was there. ``ausentes``: who had a seat when it was written down, and was not;
    ``documento``: the acta as the program sets it, in the version that holds; ``acta``: the one that was signed;
    ``acta_publica``: whoever handed it in said that it holds no data of private persons, so that it goes out with the
    opinions."""

    edicion = models.ForeignKey(Edicion, models.PROTECT, related_name="sesiones_oda", verbose_name="edición")
    alcaldia = models.ForeignKey("territorio.Alcaldia", models.PROTECT, related_name="+", verbose_name="alcaldía")
    numero = models.PositiveSmallIntegerField("número")
    fecha = models.DateField("fecha")
    presentes = models.ManyToManyField(IntegranteODA, related_name="+", verbose_name="presentes")
    ausentes = models.ManyToManyField(IntegranteODA, related_name="+", blank=True, verbose_name="ausentes")
    documento = models.ForeignKey(
        Documento, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="documento"
    )
    acta = models.ForeignKey(Archivo, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="acta")
    acta_publica = models.BooleanField("acta sin datos personales", default=False)

    class Meta:
        verbose_name = "sesión del órgano dictaminador"
        verbose_name_plural = "sesiones de los órganos dictaminadores"
        ordering = ("-fecha", "-numero")
        constraints = (
            models.UniqueConstraint(fields=("edicion", "alcaldia", "numero"), name="sesion_oda_numero_unico"),
        )

    def __str__(self) -> str:
        return f"Sesión {self.numero}"
