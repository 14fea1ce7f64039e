"""Privacy notices: what is told to people before their data are asked for."""

import hashlib
import json

from django.db import models
from django.db.models import Q

from .sistema import SistemaDatosPersonales

# What the full notice must say, in the order of art. 21 of the law on personal data of the city, I to VI.
PARTES = ("responsable", "fundamento", "datos", "finalidades", "derechos", "domicilio")


class AvisoPrivacidad(models.Model):
    """One version of the notice of a system: the short text for where data are asked, and the full one in six parts.

    It exists from the moment of its publication and the database refuses to change it. It rules from
    ``vigente_desde`` until the next version does; old versions keep their address. ``huella``: SHA-256 of its texts.
    """

    sistema = models.ForeignKey(SistemaDatosPersonales, models.PROTECT, related_name="avisos", verbose_name="sistema")
    version = models.PositiveSmallIntegerField("versión")
    simplificado = models.TextField("aviso simplificado")
    responsable = models.TextField("quién es responsable")
    fundamento = models.TextField("con qué fundamento")
    datos = models.TextField("qué datos")
    finalidades = models.TextField("para qué y por cuánto tiempo")
    derechos = models.TextField("cómo ejercer los derechos")
    domicilio = models.TextField("dónde está la Unidad de Transparencia")
    vigente_desde = models.DateField("vigente desde")
    huella = models.CharField("huella", max_length=64)
    publicado_at = models.DateTimeField("publicado el")
    publicado_by = models.CharField("publicado por", max_length=120)

    class Meta:
        verbose_name = "aviso de privacidad"
        verbose_name_plural = "avisos de privacidad"
        ordering = ("sistema", "-version")
        constraints = (
            models.UniqueConstraint(fields=("sistema", "version"), name="aviso_privacidad_version_unica"),
            models.CheckConstraint(condition=Q(version__gte=1), name="aviso_privacidad_desde_uno"),
        )

    def __str__(self) -> str:
        return f"{self.sistema_id}, versión {self.version}"

    def calcular_huella(self) -> str:
        """SHA-256, in hexadecimal, of what it says, of which system and in which version."""
        said = {name: getattr(self, name) for name in ("simplificado", *PARTES)}
        whole = {"sistema": self.sistema_id, "version": self.version, **said}
        return hashlib.sha256(json.dumps(whole, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
