"""A draft: what a person has written so far, closed at rest, opened by its link or from the account for some days."""

from datetime import datetime
from typing import Self

from django.db import models

from tequio.vault.fields import DigestField, EncryptedJSONField, EncryptedTextField


class BorradorQuerySet(models.QuerySet["Borrador"]):
    def vivos(self, now: datetime) -> Self:
        return self.filter(vence_at__gt=now)


class Borrador(models.Model):
    """``datos``: answers by step, as they were typed. It is erased when it is sent, when its person asks, or when
    ``vence_at`` comes."""

    codigo = models.CharField("código", max_length=11, unique=True)
    llave = EncryptedTextField("llave")
    llave_huella = DigestField(of="llave")
    cuenta = models.CharField("cuenta", max_length=60, blank=True, db_index=True)
    datos = EncryptedJSONField("lo escrito")
    creado_at = models.DateTimeField("creado el")
    guardado_at = models.DateTimeField("guardado el")
    vence_at = models.DateTimeField("vence el", db_index=True)

    objects = BorradorQuerySet.as_manager()

    class Meta:
        verbose_name = "borrador"
        verbose_name_plural = "borradores"
        ordering = ("-guardado_at",)

    def __str__(self) -> str:
        return self.codigo
