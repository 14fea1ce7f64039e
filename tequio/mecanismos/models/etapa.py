"""Stages of an edition, their dates, and how their end was moved."""

from django.db import models
from django.db.models import F, Q

from .certeza import ConFuente, known_certeza
from .edicion import Edicion


class TipoEtapa(ConFuente):
    """The catalogue of stages; its rows come from semillas/etapas.toml and may change."""

    clave = models.SlugField("clave", max_length=40, primary_key=True)
    nombre = models.CharField("nombre", max_length=80)
    orden = models.PositiveSmallIntegerField("orden")
    texto = models.CharField("qué pasa en ella", max_length=300)
    puedes = models.CharField("qué puedes hacer", max_length=200, blank=True)
    fundamento = models.CharField("fundamento", max_length=120, blank=True)
    activo = models.BooleanField("activo", default=True)

    class Meta:
        verbose_name = "tipo de etapa"
        verbose_name_plural = "tipos de etapa"
        ordering = ("orden",)
        constraints = (known_certeza("tipo_etapa"),)

    def __str__(self) -> str:
        return self.nombre


class Etapa(ConFuente):
    """When one stage of an edition happens. Unknown dates stay empty, and ``nota`` says what is known instead.

    A stage is open from ``inicio`` to ``fin_vigente``, both with their second; a day ends at 23:59:59 of the city.
    ``fin_original`` is what the convocatoria said first; ``fin_vigente``, what the last ``Ampliacion`` says.
    ``por_ventana``: in it a district captures only while central opens it a window.
    """

    edicion = models.ForeignKey(Edicion, models.CASCADE, related_name="etapas", verbose_name="edición")
    tipo = models.ForeignKey(TipoEtapa, models.PROTECT, related_name="etapas", verbose_name="tipo")
    inicio = models.DateTimeField("inicio", null=True, blank=True)
    fin_original = models.DateTimeField("fin original", null=True, blank=True)
    fin_vigente = models.DateTimeField("fin vigente", null=True, blank=True)
    por_ventana = models.BooleanField("se captura por ventana", default=False)
    nota = models.CharField("nota", max_length=400, blank=True)

    class Meta:
        verbose_name = "etapa"
        verbose_name_plural = "etapas"
        ordering = ("edicion", "tipo__orden")
        constraints = (
            models.UniqueConstraint(fields=("edicion", "tipo"), name="etapa_una_por_tipo"),
            models.CheckConstraint(
                condition=Q(inicio=None) | Q(fin_original=None) | Q(fin_original__gte=F("inicio")),
                name="etapa_fin_despues_del_inicio",
            ),
            models.CheckConstraint(
                condition=Q(fin_vigente=None) | Q(fin_original=None) | Q(fin_vigente__gte=F("fin_original")),
                name="etapa_fin_vigente_no_antes_del_original",
            ),
            known_certeza("etapa"),
        )

    def __str__(self) -> str:
        return f"{self.tipo.nombre} ({self.edicion.clave})"


class Ampliacion(models.Model):
    """The end of a stage, moved by an acuerdo. ``desde``: when it began to count; later than ``fin_anterior`` when
    the stage had closed and was opened again. ``acuerdo`` and ``fecha`` are blank only where no source says them.
    """

    etapa = models.ForeignKey(Etapa, models.CASCADE, related_name="ampliaciones", verbose_name="etapa")
    acuerdo = models.CharField("acuerdo", max_length=60, blank=True)
    fecha = models.DateField("fecha del acuerdo", null=True, blank=True)
    motivo = models.CharField("motivo", max_length=400)
    desde = models.DateTimeField("desde")
    fin_anterior = models.DateTimeField("fin anterior")
    fin_nuevo = models.DateTimeField("fin nuevo")
    registrada_at = models.DateTimeField("registrada el")
    registrada_by = models.CharField("registrada por", max_length=120)

    class Meta:
        verbose_name = "ampliación"
        verbose_name_plural = "ampliaciones"
        ordering = ("etapa", "fin_nuevo")
        constraints = (
            models.CheckConstraint(
                condition=Q(desde__gte=F("fin_anterior"), fin_nuevo__gt=F("desde")), name="ampliacion_en_orden"
            ),
            models.UniqueConstraint(fields=("etapa", "fin_nuevo"), name="ampliacion_un_fin"),
        )

    def __str__(self) -> str:
        return f"{self.etapa_id}: {self.fin_nuevo:%Y-%m-%d}"
