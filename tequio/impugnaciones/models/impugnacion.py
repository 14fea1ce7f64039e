"""One challenge, in one instance; the next instance is another that names it as the one before."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from .catalogos import MedioImpugnacion, SentidoResolucion


class ImpugnacionQuerySet(models.QuerySet["Impugnacion"]):
    def visibles(self, day: date) -> Self:
        """Those that the public sees on that day."""
        open_end = Q(visible_hasta__isnull=True) | Q(visible_hasta__gte=day)
        return self.filter(open_end, visible_desde__lte=day)


class Impugnacion(models.Model):
    """A legal challenge, before the Tribunal Electoral de la Ciudad de México and then the Sala Regional.

    It is a flag on what it is about and never changes its state: whoever applies the ruling does, by an act of that
    matter. Who challenges is kept as a class only: the court publishes names, and has protected cases.
    """

    class Estado(models.TextChoices):
        PRESENTADA = "PRESENTADA", "presentada"
        EN_TRAMITE = "EN_TRAMITE", "en trámite"
        REMITIDA = "REMITIDA", "remitida"
        EN_INSTRUCCION = "EN_INSTRUCCION", "en instrucción"
        RESUELTA = "RESUELTA", "resuelta"
        CONTROVERTIDA = "CONTROVERTIDA", "controvertida"
        FIRME = "FIRME", "firme"
        EN_CUMPLIMIENTO = "EN_CUMPLIMIENTO", "en cumplimiento"
        CUMPLIDA = "CUMPLIDA", "cumplida"

    class Promovente(models.TextChoices):
        CIUDADANIA = "CIUDADANIA", "ciudadanía"
        CANDIDATURA = "CANDIDATURA", "candidatura"
        COPACO = "COPACO", "integrante de copaco"
        ORGANIZACION = "ORGANIZACION", "organización"
        AUTORIDAD = "AUTORIDAD", "autoridad"

    class Responsable(models.TextChoices):
        DIRECCION_DISTRITAL = "DIRECCION_DISTRITAL", "dirección distrital"
        CONSEJO_GENERAL = "CONSEJO_GENERAL", "consejo general"
        ORGANO_DICTAMINADOR = "ORGANO_DICTAMINADOR", "órgano dictaminador"
        ALCALDIA = "ALCALDIA", "alcaldía"
        OTRA = "OTRA", "otra"

    CERRADAS = (Estado.FIRME, Estado.EN_CUMPLIMIENTO, Estado.CUMPLIDA)

    expediente = models.CharField("expediente", max_length=60, unique=True, help_text="TECDMX-JEL-259/2022")
    slug = models.SlugField("nombre en la dirección", max_length=60, unique=True, help_text="tecdmx-jel-259-2022")
    medio = models.ForeignKey(MedioImpugnacion, models.PROTECT, related_name="+", verbose_name="medio de impugnación")
    anterior = models.ForeignKey(
        "self", models.PROTECT, related_name="siguientes", verbose_name="impugnación anterior", null=True, blank=True,
        help_text="La de la instancia de antes, cuya resolución se impugna.",
    )  # fmt: skip
    acumulada = models.ForeignKey(
        "self", models.PROTECT, related_name="acumuladas", verbose_name="acumulada a", null=True, blank=True
    )
    promovente = models.CharField("quién promueve", max_length=12, choices=Promovente)
    responsable = models.CharField("autoridad responsable", max_length=19, choices=Responsable)
    distrito = models.ForeignKey(
        "territorio.Distrito", models.PROTECT, related_name="+", verbose_name="distrito", null=True, blank=True
    )
    acto = models.CharField("acto impugnado", max_length=300, help_text="Qué se impugna, sin nombres de personas.")
    presentada_el = models.DateField("presentada el")
    estado = models.CharField("estado", max_length=15, choices=Estado, default=Estado.PRESENTADA)
    sentido = models.ForeignKey(
        SentidoResolucion, models.PROTECT, related_name="+", verbose_name="sentido", null=True, blank=True
    )
    resuelta_el = models.DateField("resuelta el", null=True, blank=True)
    efectos = models.TextField("efectos", blank=True)
    nota = models.CharField(
        "nota pública", max_length=300, blank=True, help_text="Vacía: la frase neutral de su estado."
    )
    visible_desde = models.DateField("visible desde")
    visible_hasta = models.DateField("visible hasta", null=True, blank=True)

    objects = ImpugnacionQuerySet.as_manager()

    class Meta:
        verbose_name = "impugnación"
        verbose_name_plural = "impugnaciones"
        ordering = ("-presentada_el", "expediente")
        constraints = (
            models.CheckConstraint(
                condition=Q(sentido__isnull=True, resuelta_el__isnull=True)
                | Q(sentido__isnull=False, resuelta_el__gte=F("presentada_el")),
                name="impugnacion_resuelta_con_sentido_y_fecha",
            ),
            models.CheckConstraint(
                condition=Q(visible_hasta__isnull=True) | Q(visible_hasta__gte=F("visible_desde")),
                name="impugnacion_visible_en_orden",
            ),
            models.CheckConstraint(
                condition=(Q(anterior__isnull=True) | ~Q(anterior=F("pk")))
                & (Q(acumulada__isnull=True) | ~Q(acumulada=F("pk"))),
                name="impugnacion_no_de_si_misma",
            ),
        )

    def __str__(self) -> str:
        return self.expediente


class ObjetoImpugnado(models.Model):
    """A thing that a challenge is about: any record, named as ``queries.identity`` does."""

    impugnacion = models.ForeignKey(Impugnacion, models.CASCADE, related_name="objetos", verbose_name="impugnación")
    clase = models.CharField("clase", max_length=60, help_text="territorio.unidadterritorial")
    clave = models.CharField("clave", max_length=60, help_text="08-033")
    nombre = models.CharField("nombre", max_length=200, help_text="Como lo leen las personas.")

    class Meta:
        verbose_name = "objeto impugnado"
        verbose_name_plural = "objetos impugnados"
        ordering = ("clase", "clave")
        constraints = (
            models.UniqueConstraint(fields=("impugnacion", "clase", "clave"), name="objeto_impugnado_una_vez"),
        )
        indexes = (models.Index(fields=("clase", "clave"), name="objeto_impugnado_clave"),)

    def __str__(self) -> str:
        return self.nombre
