"""Kinds of challenge and senses of a ruling: rows that the institute edits, each with its source."""

from django.db import models


class Catalogo(models.Model):
    """A closed list. ``certeza`` tells how sure the row is; pages say "por confirmar" of what is not verified."""

    class Certeza(models.TextChoices):
        VERIFICADA = "VERIFICADA", "verificada"
        POR_CONFIRMAR = "POR_CONFIRMAR", "por confirmar"

    clave = models.CharField("clave", max_length=12, primary_key=True)
    nombre = models.CharField("nombre", max_length=120)
    orden = models.PositiveSmallIntegerField("orden")
    activo = models.BooleanField("activo", default=True)
    fuente = models.CharField("fuente", max_length=200)
    certeza = models.CharField("certeza", max_length=13, choices=Certeza)

    class Meta:
        abstract = True
        ordering = ("orden",)

    def __str__(self) -> str:
        return self.nombre


class MedioImpugnacion(Catalogo):
    """A kind of challenge: who rules on it, and how its file number is written."""

    class Instancia(models.TextChoices):
        DISTRITAL = "DISTRITAL", "distrital"
        LOCAL = "LOCAL", "local"
        FEDERAL = "FEDERAL", "federal"

    instancia = models.CharField("instancia", max_length=9, choices=Instancia)
    autoridad = models.CharField("autoridad que resuelve", max_length=120, help_text="Con su artículo: «el Tribunal».")
    patron = models.CharField(
        "patrón del expediente", max_length=80, help_text="Expresión regular del número completo."
    )
    ejemplo = models.CharField("ejemplo", max_length=40)
    dias = models.PositiveSmallIntegerField("días para presentarla", null=True, blank=True)
    horas = models.PositiveSmallIntegerField("horas en estrados", null=True, blank=True)

    class Meta(Catalogo.Meta):
        verbose_name = "medio de impugnación"
        verbose_name_plural = "medios de impugnación"


class SentidoResolucion(Catalogo):
    """What a ruling does with the act that was challenged; ``frase`` says it to anyone, without taking sides."""

    frase = models.CharField("frase", max_length=160, help_text="«confirmó lo impugnado»")

    class Meta(Catalogo.Meta):
        verbose_name = "sentido de una resolución"
        verbose_name_plural = "sentidos de las resoluciones"
