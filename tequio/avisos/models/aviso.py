"""One message to one recipient about one event: the outbox."""

import uuid
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from tequio.vault.fields import EncryptedJSONField


class AvisoQuerySet(models.QuerySet["Aviso"]):
    def por_entregar(self, now: datetime) -> Self:
        """Those whose moment has come, the oldest first."""
        waiting = self.filter(estado=Aviso.Estado.PENDIENTE, modo=Aviso.Modo.INMEDIATO, intentar_at__lte=now)
        return waiting.order_by("intentar_at", "pk")

    def por_reunir(self, now: datetime) -> Self:
        """Those that wait for the daily message, and whose day has come."""
        return self.filter(estado=Aviso.Estado.PENDIENTE, modo=Aviso.Modo.RESUMEN, intentar_at__lte=now)

    def olvidados(self, before: datetime) -> Self:
        """Those that a worker took before that moment and did not come back with: it ended half-way."""
        return self.filter(estado=Aviso.Estado.TOMADO, tomado_at__lt=before)


class Aviso(models.Model):
    """Written in the transaction of whatever it tells about, and delivered afterwards.

    ``evento`` and ``destinatario`` are keys ("impugnacion:17:presentada", "persona:4", "destino:<uuid>"), never names
    or addresses; together they are unique, so the same thing is never said twice to the same recipient.
    ``plantilla``: where its Plantilla is ("tequio.avisos.notices.CONFIRMAR"). ``contexto``: the words that fill it in,
    encrypted, since they may name a person or hold a key; in time they are forgotten (None). ``referencia`` names the
    message in its Message-ID, the same at each try. ``dudoso``: a worker or a connection ended after the message went
    out and before the answer came, so it may have arrived twice.
    """

    class Modo(models.TextChoices):
        INMEDIATO = "INMEDIATO", "inmediato"
        RESUMEN = "RESUMEN", "resumen"

    class Estado(models.TextChoices):
        PENDIENTE = "PENDIENTE", "pendiente"
        TOMADO = "TOMADO", "tomado"
        ENVIADO = "ENVIADO", "enviado"
        REUNIDO = "REUNIDO", "reunido"
        DESCARTADO = "DESCARTADO", "descartado"
        ABANDONADO = "ABANDONADO", "abandonado"

    referencia = models.UUIDField("referencia", default=uuid.uuid4, unique=True, editable=False)
    evento = models.CharField("evento", max_length=120)
    destinatario = models.CharField("destinatario", max_length=120)
    destino = models.ForeignKey("avisos.Destino", models.PROTECT, related_name="avisos", verbose_name="destino")
    suscripcion = models.ForeignKey(
        "avisos.Suscripcion", models.SET_NULL, related_name="avisos", verbose_name="suscripción", null=True, blank=True
    )
    plantilla = models.CharField("plantilla", max_length=120)
    idioma = models.CharField("idioma", max_length=5)
    contexto = EncryptedJSONField("contexto", null=True, blank=True)
    modo = models.CharField("modo", max_length=10, choices=Modo, default=Modo.INMEDIATO)
    estado = models.CharField("estado", max_length=10, choices=Estado, default=Estado.PENDIENTE)
    intentos = models.PositiveSmallIntegerField("intentos", default=0)
    encolado_at = models.DateTimeField("encolado el")
    intentar_at = models.DateTimeField("intentar desde")
    tomado_at = models.DateTimeField("tomado el", null=True, blank=True)
    enviado_at = models.DateTimeField("enviado el", null=True, blank=True)
    respuesta = models.CharField("respuesta", max_length=200, blank=True)
    dudoso = models.BooleanField("dudoso", default=False)
    reunido_en = models.ForeignKey(
        "self", models.SET_NULL, related_name="partes", verbose_name="reunido en", null=True, blank=True
    )

    objects = AvisoQuerySet.as_manager()

    class Meta:
        verbose_name = "aviso"
        verbose_name_plural = "avisos"
        ordering = ("-pk",)
        indexes = (
            models.Index(fields=("intentar_at",), condition=Q(estado="PENDIENTE"), name="aviso_pendientes"),
            models.Index(fields=("tomado_at",), condition=Q(estado="TOMADO"), name="aviso_tomados"),
        )
        constraints = (
            models.UniqueConstraint(fields=("evento", "destinatario"), name="aviso_unico"),
            models.CheckConstraint(
                condition=Q(estado="ENVIADO", enviado_at__isnull=False)
                | Q(estado="TOMADO", tomado_at__isnull=False, enviado_at__isnull=True)
                | Q(estado__in=["PENDIENTE", "REUNIDO", "DESCARTADO", "ABANDONADO"], enviado_at__isnull=True),
                name="aviso_estado_con_fechas",
            ),
        )

    def __str__(self) -> str:
        return f"{self.evento} → {self.destinatario}"
