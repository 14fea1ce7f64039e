"""A person's yes to one purpose, with what was shown; and the moment at which it was taken back."""

import hashlib
from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import F, Q

from tequio.cuentas.models import Persona

from .aviso import AvisoPrivacidad
from .finalidad import Finalidad


class ConsentimientoQuerySet(models.QuerySet["Consentimiento"]):
    def vivos(self) -> Self:
        """Those that were not taken back."""
        return self.filter(revocado_at=None)

    def for_personas(self, personas: Iterable[Persona]) -> Self:
        return self.filter(titular__in=[titular(each) for each in personas])


class Consentimiento(models.Model):
    """``titular`` is the person's id as the logbook writes it ("persona:17"), not a foreign key: when the account is
    erased the row stays as evidence of a yes, and leads to nobody.

    ``texto`` is what was on the screen or on the paper, whole, and ``huella`` its SHA-256. A consent is never changed,
    only taken back; a new yes is a new row.
    """

    class Canal(models.TextChoices):
        PORTAL = "PORTAL", "portal"
        PRESENCIAL = "PRESENCIAL", "presencial"

    titular = models.CharField("titular", max_length=60)
    finalidad = models.ForeignKey(Finalidad, models.PROTECT, related_name="consentimientos", verbose_name="finalidad")
    aviso = models.ForeignKey(AvisoPrivacidad, models.PROTECT, related_name="+", verbose_name="aviso de privacidad")
    canal = models.CharField("canal", max_length=10, choices=Canal)
    texto = models.TextField("texto mostrado")
    huella = models.CharField("huella", max_length=64)
    otorgado_at = models.DateTimeField("otorgado el")
    revocado_at = models.DateTimeField("revocado el", null=True, blank=True)

    objects = ConsentimientoQuerySet.as_manager()

    class Meta:
        verbose_name = "consentimiento"
        verbose_name_plural = "consentimientos"
        ordering = ("-otorgado_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("titular", "finalidad"), condition=Q(revocado_at=None), name="consentimiento_vivo_unico"
            ),
            models.CheckConstraint(
                condition=Q(revocado_at=None) | Q(revocado_at__gte=F("otorgado_at")),
                name="consentimiento_fechas_en_orden",
            ),
        )

    def __str__(self) -> str:
        return f"{self.titular}: {self.finalidad_id}"


def titular(persona: Persona) -> str:
    """How consents and requests name a person."""
    return persona.actor().id


def texto_mostrado(finalidad: Finalidad, aviso: AvisoPrivacidad) -> str:
    """What the person reads before saying yes; Spanish on every page, since it is what was agreed to."""
    named = f"Aviso de privacidad: {finalidad.sistema.nombre}, versión {aviso.version} ({aviso.huella})."
    return f"{finalidad.nombre}\n{finalidad.texto}\n{named}"


def huella_de(texto: str) -> str:
    """SHA-256, in hexadecimal."""
    return hashlib.sha256(texto.encode()).hexdigest()
