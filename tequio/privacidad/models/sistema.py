"""The systems of personal data: each treatment names the one that it belongs to (domain §9)."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from tequio.mecanismos.models.certeza import ConFuente, known_certeza


class SistemaQuerySet(models.QuerySet["SistemaDatosPersonales"]):
    def vigentes(self, day: date) -> Self:
        """Those in force that day; a date that is not known leaves no limit."""
        begun = Q(vigente_desde=None) | Q(vigente_desde__lte=day)
        return self.filter(begun, Q(vigente_hasta=None) | Q(vigente_hasta__gte=day))


class SistemaDatosPersonales(ConFuente):
    """What is kept about people for one purpose, by whom, why and for how long.

    ``registro``: its folio in the register of the authority, empty while it is not known. ``fuente`` and ``certeza``
    vouch for its name; the rest is data of the institute, to be corrected by ``cambiar_sistema``.
    """

    class Nivel(models.TextChoices):
        BASICO = "BASICO", "básico"
        MEDIO = "MEDIO", "medio"
        ALTO = "ALTO", "alto"

    slug = models.SlugField("nombre en la dirección", max_length=60, primary_key=True)
    nombre = models.CharField("nombre", max_length=200, unique=True)
    registro = models.CharField("folio de registro", max_length=60, blank=True)
    orden = models.PositiveSmallIntegerField("orden")
    proposito = models.TextField("para qué", help_text="En una o dos frases.")
    fundamento = models.TextField("fundamento")
    responsable = models.CharField("área responsable", max_length=160)
    categorias = models.TextField("categorías de datos")
    transferencias = models.TextField("transferencias", help_text="A quién se entregan, o que a nadie.")
    conservacion = models.TextField("conservación", help_text="Cuánto tiempo, y qué pasa después.")
    nivel = models.CharField("nivel de seguridad", max_length=6, choices=Nivel)
    vigente_desde = models.DateField("vigente desde", null=True, blank=True)
    vigente_hasta = models.DateField("vigente hasta", null=True, blank=True)
    actualizado_at = models.DateTimeField("actualizado el")
    actualizado_by = models.CharField("actualizado por", max_length=120)

    objects = SistemaQuerySet.as_manager()

    class Meta:
        verbose_name = "sistema de datos personales"
        verbose_name_plural = "sistemas de datos personales"
        ordering = ("orden",)
        constraints = (
            models.CheckConstraint(
                condition=Q(vigente_desde=None) | Q(vigente_hasta=None) | Q(vigente_hasta__gte=F("vigente_desde")),
                name="sistema_vigencia_en_orden",
            ),
            models.CheckConstraint(condition=Q(nivel__in=["BASICO", "MEDIO", "ALTO"]), name="sistema_nivel_conocido"),
            known_certeza("sistema"),
        )

    def __str__(self) -> str:
        return self.nombre

    @property
    def de_quienes(self) -> str:
        """Its name without the words that all of them begin with: ``las personas con cuenta en Tequio``."""
        return self.nombre.removeprefix("Sistema de datos personales de ")
