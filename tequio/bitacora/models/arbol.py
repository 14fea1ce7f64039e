"""The tree over the entries: who waits, in which order they were sealed, and the seals."""

import hashlib
from typing import Any

from django.db import models

from tequio.bitacora.canonical import canonical

from .asiento import Asiento


class Pendiente(models.Model):
    """An entry that waits for its seal. Written with the entry, so that none is skipped however late it commits."""

    asiento = models.OneToOneField(Asiento, models.PROTECT, primary_key=True, verbose_name="asiento")

    class Meta:
        verbose_name = "asiento por sellar"
        verbose_name_plural = "asientos por sellar"

    def __str__(self) -> str:
        return str(self.pk)


class Foja(models.Model):
    """The place of an entry in the tree: 1, 2, 3… without gaps. It is the number by which everyone calls the entry."""

    numero = models.BigIntegerField("número", primary_key=True)
    asiento = models.OneToOneField(Asiento, models.PROTECT, related_name="foja", verbose_name="asiento")
    huella = models.CharField("huella", max_length=64, help_text="La del asiento, copiada al sellar.")

    class Meta:
        verbose_name = "foja"
        verbose_name_plural = "fojas"
        ordering = ("numero",)

    def __str__(self) -> str:
        return str(self.numero)


class Tramo(models.Model):
    """A full stretch of leaves and the root of its subtree, so that no proof reads the whole logbook."""

    numero = models.BigIntegerField("número", primary_key=True, help_text="1 es el de las primeras fojas.")
    raiz = models.CharField("raíz", max_length=64)

    class Meta:
        verbose_name = "tramo"
        verbose_name_plural = "tramos"
        ordering = ("numero",)

    def __str__(self) -> str:
        return str(self.numero)


class Sello(models.Model):
    """The root of the tree over the first ``tamano`` entries, at a moment. Each seal carries the hash of the one
    before: whoever keeps the last one can tell whether any was touched."""

    numero = models.BigIntegerField("número", primary_key=True)
    tamano = models.BigIntegerField("tamaño", unique=True, help_text="Cuántos asientos cubre, desde el primero.")
    raiz = models.CharField("raíz", max_length=64)
    sellado_at = models.DateTimeField("sellado el")
    anterior = models.CharField("huella del sello anterior", max_length=64, blank=True)
    huella = models.CharField("huella", max_length=64)

    class Meta:
        verbose_name = "sello"
        verbose_name_plural = "sellos"
        ordering = ("numero",)

    def __str__(self) -> str:
        return f"Sello {self.numero}"

    def contenido(self) -> dict[str, Any]:
        return {
            "numero": self.numero,
            "tamano": self.tamano,
            "raiz": self.raiz,
            "momento": self.sellado_at,
            "anterior": self.anterior,
        }

    def calcular_huella(self) -> str:
        return hashlib.sha256(canonical(self.contenido())).hexdigest()
