"""With which certificate a document was sealed."""

from django.db import models

from .documento import Documento


class Firma(models.Model):
    """At most one a document, made with it. A row never changes.

    ``firmante``: the subject of the certificate; ``certificado``: its SHA-256; ``con_hora``: whether an authority
    stamped the moment on the original (PAdES B-T) or not (B-B).
    """

    documento = models.OneToOneField(Documento, models.PROTECT, related_name="firma", verbose_name="documento")
    firmante = models.CharField("firmante", max_length=300)
    certificado = models.CharField("huella del certificado", max_length=64)
    con_hora = models.BooleanField("con hora certificada")

    class Meta:
        verbose_name = "firma electrónica"
        verbose_name_plural = "firmas electrónicas"
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.documento_id}: {self.firmante}"
