"""A file of the territory on its way in: received, checked, mended, accepted, and perhaps undone."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q

SILENCE = timedelta(minutes=2)  # of a task that says nothing: its worker ended, or none is running


class Importacion(models.Model):
    """One file and what people decided about it. The file itself lies in the private store, under its hash.

    ``MONTOS`` (how much money each UT has) and ``GANADORES`` (which projects won) are read and stored by the
    participatory budget, with ``ejercicio`` (the fiscal year, where the rows do not say it) and ``fuente`` (where
    it was published).

    ``muestra``: what was seen on receipt (``importers.preview.Vista``); ``columnas``: field → column, as chosen;
    ``correcciones``: row number → column → value typed by a person; ``omitidas``: rows left out knowingly;
    ``informe``: the report of the last check (``importers.informe``).
    """

    class Clase(models.TextChoices):
        MARCO = "MARCO", "marco"
        SECCIONES = "SECCIONES", "secciones"
        CODIGOS = "CODIGOS", "códigos postales"
        MONTOS = "MONTOS", "montos"
        GANADORES = "GANADORES", "ganadores"

    class Estado(models.TextChoices):
        POR_REVISAR = "POR_REVISAR", "por revisar"
        EN_REVISION = "EN_REVISION", "en revisión"
        REVISADA = "REVISADA", "revisada"
        EN_CARGA = "EN_CARGA", "en carga"
        ACEPTADA = "ACEPTADA", "aceptada"
        DESCARTADA = "DESCARTADA", "descartada"
        DESHECHA = "DESHECHA", "deshecha"

    clase = models.CharField("clase", max_length=10, choices=Clase)
    estado = models.CharField("estado", max_length=12, choices=Estado, default=Estado.POR_REVISAR)
    archivo = models.CharField("archivo", max_length=120, help_text="El nombre con el que llegó.")
    sha256 = models.CharField("huella del archivo", max_length=64)
    capa = models.CharField("capa", max_length=120, blank=True, help_text="La que se eligió, cuando trae varias.")
    muestra = models.JSONField("muestra", default=dict)
    columnas = models.JSONField("columnas", default=dict)
    marco = models.CharField("clave del marco", max_length=40, blank=True, help_text="mgpc-2019")
    nombre = models.CharField("nombre del marco", max_length=120, blank=True)
    acuerdo = models.CharField("acuerdo", max_length=60, blank=True)
    vigente_desde = models.DateField("vigente desde", null=True, blank=True)
    ejercicio = models.PositiveSmallIntegerField("ejercicio", null=True, blank=True)
    fuente = models.CharField("fuente", max_length=250, blank=True)
    correcciones = models.JSONField("correcciones", default=dict)
    omitidas = models.JSONField("filas omitidas", default=list)
    informe = models.JSONField("informe", default=dict)
    tomadas = models.PositiveIntegerField("filas tomadas", default=0)
    corregidas = models.PositiveIntegerField("filas corregidas", default=0)
    rechazadas = models.PositiveIntegerField("filas rechazadas", default=0)
    problema = models.CharField("problema", max_length=1000, blank=True, help_text="Por qué no se pudo, la última vez.")
    intento = models.PositiveIntegerField("intento", default=0, help_text="Una tarea de otro intento ya no cuenta.")
    avance = models.PositiveIntegerField("avance", default=0)
    total = models.PositiveIntegerField("total", default=0)
    latido_at = models.DateTimeField("último latido de la tarea", null=True, blank=True)
    recibida_at = models.DateTimeField("recibida el")
    recibida_by = models.CharField("recibida por", max_length=120)
    revisada_at = models.DateTimeField("revisada el", null=True, blank=True)
    aceptada_at = models.DateTimeField("aceptada el", null=True, blank=True)
    aceptada_by = models.CharField("aceptada por", max_length=120, blank=True)
    deshecha_at = models.DateTimeField("deshecha el", null=True, blank=True)
    deshecha_by = models.CharField("deshecha por", max_length=120, blank=True)
    reemplazo = models.BooleanField("reemplazó una carga anterior del mismo marco", default=False)
    huella = models.CharField("huella de lo que quedó", max_length=64, blank=True)
    respaldo = models.CharField("huella del respaldo de lo que había", max_length=64, blank=True)

    class Meta:
        verbose_name = "importación"
        verbose_name_plural = "importaciones"
        ordering = ("-recibida_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=~Q(estado__in=("ACEPTADA", "DESHECHA")) | Q(aceptada_at__isnull=False),
                name="importacion_aceptada_con_fecha",
            ),
            models.CheckConstraint(
                condition=Q(estado="DESHECHA", deshecha_at__isnull=False)
                | (~Q(estado="DESHECHA") & Q(deshecha_at__isnull=True)),
                name="importacion_deshecha_con_fecha",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_clase_display()}: {self.archivo}"

    @property
    def ocupada(self) -> bool:
        """Whether a task has it in hand, or should."""
        return self.estado in (self.Estado.EN_REVISION, self.Estado.EN_CARGA)

    def detenida(self, now: datetime) -> bool:
        """Whether its task has been silent for so long that nobody is at it any more."""
        return self.ocupada and (self.latido_at is None or self.latido_at < now - SILENCE)
