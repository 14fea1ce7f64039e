"""An official document: what it says, its number, its hash. A row never changes; the database refuses it."""

from typing import Any, Self

from django.db import models
from django.db.models import Q


class DocumentoQuerySet(models.QuerySet["Documento"]):
    def with_estado(self) -> Self:
        """What ``estado`` reads, and the seal, in the same query."""
        return self.select_related("sucesor", "retiro", "firma")

    def publicos(self) -> Self:
        """Those with a version that anyone may read."""
        return self.exclude(publica_sha256="")


class Documento(models.Model):
    """One version of one document. What comes after lives in other rows: its successor, its withdrawal.

    ``codigo`` is the short folio of its QR. ``titulo`` is public: it names no one who is not. The bytes lie in the
    store: the original under ``sha256``, the public version under ``publica_sha256`` (the same when all is public,
    empty when none is). ``sal`` is drawn by chance and written into the original, so that nobody who reads the
    public version can find what was crossed out by trying values against the published hash.
    """

    class Estado(models.TextChoices):
        VIGENTE = "VIGENTE", "vigente"
        SUSTITUIDO = "SUSTITUIDO", "sustituido"
        RETIRADO = "RETIRADO", "retirado"

    codigo = models.CharField("código", max_length=11, unique=True)
    clase = models.SlugField("clase", max_length=40)
    folio = models.CharField("folio", max_length=40)
    version = models.PositiveSmallIntegerField("versión", default=1)
    titulo = models.CharField("título", max_length=200)
    datos = models.JSONField("datos con que se hizo")
    sal = models.CharField("sal", max_length=32)
    sha256 = models.CharField("huella", max_length=64)
    bytes = models.PositiveIntegerField("tamaño en bytes")
    publica_sha256 = models.CharField("huella de la versión pública", max_length=64, blank=True)
    publica_bytes = models.PositiveIntegerField("tamaño de la versión pública", default=0)
    sustituye = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="sucesor", verbose_name="sustituye a"
    )
    motivo = models.CharField("motivo de la sustitución", max_length=500, blank=True)
    emitido_at = models.DateTimeField("emitido el")
    emitido_by = models.CharField("emitido por", max_length=80)
    emitido_cargo = models.CharField("cargo de quien lo emitió", max_length=200)

    objects = DocumentoQuerySet.as_manager()

    class Meta:
        verbose_name = "documento"
        verbose_name_plural = "documentos"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("folio", "version"), name="documento_version_unica"),
            models.CheckConstraint(
                condition=Q(version=1, sustituye__isnull=True, motivo="")
                | (Q(version__gt=1, sustituye__isnull=False) & ~Q(motivo="")),
                name="documento_sustituye_con_motivo",
            ),
        )

    def __str__(self) -> str:
        return f"{self.titulo} {self.folio}"

    @property
    def estado(self) -> str:
        if hasattr(self, "sucesor"):
            return self.Estado.SUSTITUIDO
        return self.Estado.RETIRADO if hasattr(self, "retiro") else self.Estado.VIGENTE

    def for_logbook(self) -> dict[str, Any]:
        """What the Asiento of the act that issued it must hold, so that the logbook alone proves the document."""
        names = ("codigo", "clase", "folio", "version", "sha256", "publica_sha256")
        return {name: getattr(self, name) for name in names}
