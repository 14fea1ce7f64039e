"""The draw of the number with which each project goes to the vote, per UT and fiscal year (tipo and estado as SIPROE).

First the list and a secret are bound by a public commitment; at the act, a chance that nobody knew before is read out
and the order follows (``lib.sorteo``, ADR 18). A draw that was cancelled keeps its proof.
"""

from django.db import models
from django.db.models import Q

from tequio.documentos.models import Documento
from tequio.mecanismos.models import Ejercicio
from tequio.vault.fields import EncryptedTextField

from .proyecto import Proyecto


class Sorteo(models.Model):
    """``folios``: the list that was bound, as it was published. ``secreto`` is closed until the act, when ``revelado``
    shows it. Of a direct assignment (one project that came after the draw) there is no chance: its number follows the
    last one."""

    class Tipo(models.TextChoices):
        SORTEO = "SORTEO", "sorteo"
        DIRECTA = "DIRECTA", "asignación directa"

    class Estado(models.TextChoices):
        COMPROMETIDO = "COMPROMETIDO", "comprometido"
        VIGENTE = "VIGENTE", "vigente"
        CANCELADO = "CANCELADO", "cancelado"

    class Motivo(models.TextChoices):
        SENTENCIA = "SENTENCIA", "sentencia"
        ACLARACION = "ACLARACION", "aclaración"

    tipo = models.CharField("tipo", max_length=7, choices=Tipo)
    estado = models.CharField("estado", max_length=12, choices=Estado)
    ejercicio = models.ForeignKey(Ejercicio, models.PROTECT, related_name="sorteos", verbose_name="ejercicio")
    unidad = models.CharField("unidad territorial", max_length=6)
    unidad_nombre = models.CharField("nombre de la unidad", max_length=120)
    distrito = models.ForeignKey("territorio.Distrito", models.PROTECT, related_name="+", verbose_name="distrito")
    folios = models.JSONField("folios", default=list)
    primero = models.PositiveSmallIntegerField("primer número")
    compromiso = models.CharField("compromiso", max_length=64, blank=True)
    comprometido_at = models.DateTimeField("comprometido el", null=True, blank=True)
    secreto = EncryptedTextField("secreto", blank=True)
    revelado = models.CharField("secreto revelado", max_length=64, blank=True)
    azar = models.CharField("azar público", max_length=200, blank=True)
    sorteado_at = models.DateTimeField("hecho el", null=True, blank=True)
    constancia = models.ForeignKey(
        Documento, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="constancia"
    )
    motivo = models.CharField("motivo de la asignación", max_length=10, choices=Motivo, blank=True)
    organo = models.CharField("órgano jurisdiccional", max_length=160, blank=True)
    expediente = models.CharField("expediente", max_length=60, blank=True)
    resuelto_el = models.DateField("fecha de la resolución", null=True, blank=True)
    texto = models.TextField("texto", blank=True)
    cancelado_at = models.DateTimeField("cancelado el", null=True, blank=True)
    cancelado_motivo = models.TextField("motivo de la cancelación", blank=True)
    cancelado_organo = models.CharField("órgano que ordenó cancelar", max_length=160, blank=True)
    cancelado_expediente = models.CharField("expediente de la cancelación", max_length=60, blank=True)

    class Meta:
        verbose_name = "sorteo"
        verbose_name_plural = "sorteos"
        ordering = ("unidad", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("ejercicio", "unidad"),
                condition=Q(tipo="SORTEO") & ~Q(estado="CANCELADO"),
                name="sorteo_uno_por_unidad",
            ),
            models.CheckConstraint(
                condition=~Q(estado="CANCELADO") | (Q(cancelado_at__isnull=False) & ~Q(cancelado_motivo="")),
                name="sorteo_cancelado_con_motivo",
            ),
            models.CheckConstraint(condition=~Q(tipo="DIRECTA") | ~Q(motivo=""), name="asignacion_directa_con_motivo"),
            models.CheckConstraint(condition=Q(tipo="DIRECTA") | ~Q(compromiso=""), name="sorteo_con_compromiso"),
        )

    def __str__(self) -> str:
        return f"{self.get_tipo_display()} de {self.unidad}, {self.ejercicio}"


class NumeroSorteado(models.Model):
    """Which number a project got; it stays when the draw is cancelled."""

    sorteo = models.ForeignKey(Sorteo, models.CASCADE, related_name="numeros", verbose_name="sorteo")
    proyecto = models.ForeignKey(Proyecto, models.PROTECT, related_name="numeros", verbose_name="proyecto")
    numero = models.PositiveSmallIntegerField("número")

    class Meta:
        verbose_name = "número sorteado"
        verbose_name_plural = "números sorteados"
        ordering = ("numero",)
        constraints = (
            models.UniqueConstraint(fields=("sorteo", "numero"), name="numero_sorteado_una_vez"),
            models.UniqueConstraint(fields=("sorteo", "proyecto"), name="numero_sorteado_un_proyecto"),
        )

    def __str__(self) -> str:
        return f"{self.numero}"
