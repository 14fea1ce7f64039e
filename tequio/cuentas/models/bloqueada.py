"""The name of whoever held a charge and erased the account: closed, and only to answer for what was done."""

from django.db import models

from tequio.vault.fields import EncryptedTextField

from .persona import Persona


class IdentidadBloqueada(models.Model):
    """No page shows it. It opens for an authority that asks with a document (``manage.py abrir_identidad``), and is
    erased the day after ``hasta``."""

    persona = models.OneToOneField(
        Persona, models.PROTECT, primary_key=True, related_name="identidad_bloqueada", verbose_name="persona"
    )
    nombre = EncryptedTextField("nombre")
    bloqueada_at = models.DateTimeField("bloqueada el")
    hasta = models.DateField("hasta", help_text="Último día, incluido.")

    class Meta:
        verbose_name = "identidad bloqueada"
        verbose_name_plural = "identidades bloqueadas"
        ordering = ("hasta", "pk")

    def __str__(self) -> str:
        return f"identidad bloqueada hasta {self.hasta}"
