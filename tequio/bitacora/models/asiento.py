"""The entry: one act, as it was done."""

import hashlib
from typing import Any

from django.db import models
from django.db.models import Q

from tequio.bitacora.canonical import canonical, leaf_hash

VERSION = 1  # of the shape of ``contenido``: another shape is another number, and old entries keep theirs


class Asiento(models.Model):
    """Written once, in the transaction of its act; never altered, never deleted.

    Its number comes with the seal (``foja.numero``): only then is its place fixed. Whoever acts and what is acted
    upon are texts, not foreign keys, so an entry outlives both.
    """

    acto = models.CharField("acto", max_length=80, help_text="territorio.publicar_marco")
    sobre_tipo = models.CharField("tipo de cosa", max_length=60, help_text="territorio.marco")
    sobre_id = models.CharField("identificador de la cosa", max_length=60, blank=True)
    sobre_nombre = models.TextField("nombre de la cosa")
    antes = models.JSONField("antes", null=True, help_text="Solo lo que cambió.")
    despues = models.JSONField("después", null=True, help_text="Solo lo que cambió.")
    actor = models.CharField("quién", max_length=80, help_text="persona:17. Nunca es público.")
    cargo = models.CharField("con qué cargo", max_length=200, help_text="En palabras, sin nombres de personas.")
    asentado_at = models.DateTimeField("asentado el")
    motivo = models.TextField("motivo", blank=True)
    territorio = models.CharField("territorio", max_length=40, blank=True, help_text="08-033, DD-12 o una alcaldía.")
    publico = models.BooleanField("público", default=False)
    sal = models.CharField("sal", max_length=32, help_text="Azar que impide adivinar a quién oculta la huella.")
    huella = models.CharField("huella", max_length=64, help_text="SHA-256 de la hoja (RFC 9162), en hexadecimal.")

    class Meta:
        verbose_name = "asiento"
        verbose_name_plural = "asientos"
        ordering = ("pk",)
        indexes = (
            models.Index(fields=("acto", "id"), name="asiento_acto"),
            models.Index(fields=("actor", "id"), name="asiento_actor"),
            models.Index(fields=("territorio", "id"), name="asiento_territorio"),
            models.Index(fields=("sobre_tipo", "sobre_id", "id"), name="asiento_sobre"),
            models.Index(fields=("asentado_at",), name="asiento_momento"),
            models.Index(fields=("id",), condition=Q(publico=True), name="asiento_publico"),
        )

    def __str__(self) -> str:
        return f"{self.acto} · {self.sobre_nombre}"

    def contenido(self) -> dict[str, Any]:
        """What the leaf commits to, and what everyone reads of a public entry.

        Of who acted it holds only a hash with salt: it binds the entry to its author and, the salt being secret,
        tells nobody who that is. For the same reason the leaf of an entry that is not public cannot be guessed.
        """
        return {
            "version": VERSION,
            "acto": self.acto,
            "sobre": {"tipo": self.sobre_tipo, "id": self.sobre_id, "nombre": self.sobre_nombre},
            "antes": self.antes,
            "despues": self.despues,
            "actor": hashlib.sha256(f"{self.sal}{self.actor}".encode()).hexdigest(),
            "cargo": self.cargo,
            "momento": self.asentado_at,
            "motivo": self.motivo,
            "territorio": self.territorio,
            "publico": self.publico,
        }

    def calcular_huella(self) -> str:
        """The hash that these facts have; ``huella`` is the one that they had when written."""
        return leaf_hash(canonical(self.contenido()))
