"""An address that messages go to."""

import uuid
from typing import Self

from django.db import models
from django.db.models import Q

from tequio.vault.fields import DigestField, EncryptedTextField
from tequio.vault.ring import ring


class DestinoQuerySet(models.QuerySet["Destino"]):
    def for_direccion(self, direccion: str) -> Self:
        """The one with this address, whichever key its digest was made with."""
        return self.filter(huella__in=ring().digests(direccion))


class Destino(models.Model):
    """One row for each address, encrypted; whatever is sent there hangs from it.

    An address that sent a message back for good is marked (``rebotado_at``) and not written to until a person proves,
    by opening a link that came by mail, that it works again.
    """

    class Canal(models.TextChoices):
        CORREO = "CORREO", "correo"

    referencia = models.UUIDField("referencia", default=uuid.uuid4, unique=True, editable=False)
    canal = models.CharField("canal", max_length=10, choices=Canal, default=Canal.CORREO)
    direccion = EncryptedTextField("dirección")
    huella = DigestField("huella de la dirección", of="direccion", unique=True)
    creado_at = models.DateTimeField("creado el")
    rebotado_at = models.DateTimeField("rebotó el", null=True, blank=True)
    motivo = models.CharField("motivo del rebote", max_length=200, blank=True)

    objects = DestinoQuerySet.as_manager()

    class Meta:
        verbose_name = "destino"
        verbose_name_plural = "destinos"
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(rebotado_at__isnull=True, motivo="") | Q(rebotado_at__isnull=False),
                name="destino_motivo_con_fecha",
            ),
        )

    def __str__(self) -> str:
        return f"destino {self.referencia}"
