"""What the órgano dictaminador of an alcaldía (ODA) says of each project, and how it came to say it."""

from django.db import models
from django.db.models import Q

from tequio.documentos.models import Archivo, Documento
from tequio.mecanismos.models import Edicion
from tequio.vault.fields import EncryptedTextField

from .catalogos import Afectacion, Criterio
from .organo import IntegranteODA, SesionODA
from .proyecto import Proyecto


class Remision(models.Model):
    """A batch of projects sent to an alcaldía by oficio; from then on its clock runs, to ``vence_at``.

    ``dias``: the working days that the rules gave when it left, so that ``vence_at`` follows the days that are declared
    inhábiles afterwards; empty in batches of before.
    """

    edicion = models.ForeignKey(Edicion, models.PROTECT, related_name="remisiones", verbose_name="edición")
    alcaldia = models.ForeignKey("territorio.Alcaldia", models.PROTECT, related_name="+", verbose_name="alcaldía")
    oficio = models.CharField("oficio", max_length=60)
    remitida_at = models.DateTimeField("remitida el")
    dias = models.PositiveSmallIntegerField("días hábiles", null=True, blank=True)
    vence_at = models.DateTimeField("vence el")
    lista = models.ForeignKey(Documento, models.PROTECT, related_name="+", verbose_name="lista")
    proyectos = models.ManyToManyField(Proyecto, related_name="remisiones", verbose_name="proyectos")

    class Meta:
        verbose_name = "remisión"
        verbose_name_plural = "remisiones"
        ordering = ("-remitida_at", "-pk")
        constraints = (models.UniqueConstraint(fields=("oficio",), name="remision_oficio_unico"),)

    def __str__(self) -> str:
        return self.oficio


class Dictamen(models.Model):
    """``version`` 1 is the first opinion; 2, the one after an escrito de aclaración. ``publicado_at``: empty while
    nobody outside may know it. ``costo``: pesos, as the body judges it; ``meses``: what the work would take.
    ``firmado``: the original with its signatures; ``firmado_publico``: whoever captured it said that it holds no data
    of private persons, so that it goes out with the opinion."""

    class Sentido(models.TextChoices):
        VIABLE = "VIABLE", "viable"
        NO_VIABLE = "NO_VIABLE", "no viable"

    proyecto = models.ForeignKey(Proyecto, models.PROTECT, related_name="dictamenes", verbose_name="proyecto")
    version = models.PositiveSmallIntegerField("versión", default=1)
    sesion = models.ForeignKey(SesionODA, models.PROTECT, related_name="dictamenes", verbose_name="sesión")
    sentido = models.CharField("sentido", max_length=9, choices=Sentido)
    costo = models.DecimalField("costo en pesos", max_digits=12, decimal_places=2)
    meses = models.PositiveSmallIntegerField("meses de ejecución")
    expuso = models.BooleanField("expuso quien propone", default=False)
    fundamentacion = models.TextField("fundamentación")
    observaciones = models.TextField("observaciones", blank=True)
    documento = models.ForeignKey(
        Documento, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="documento"
    )
    firmado = models.ForeignKey(
        Archivo, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="original firmado"
    )
    firmado_publico = models.BooleanField("original firmado sin datos personales", default=False)
    recibido_at = models.DateTimeField("recibido el")
    publicado_at = models.DateTimeField("publicado el", null=True, blank=True)

    class Meta:
        verbose_name = "dictamen"
        verbose_name_plural = "dictámenes"
        ordering = ("proyecto", "-version")
        constraints = (
            models.UniqueConstraint(fields=("proyecto", "version"), name="dictamen_version_unica"),
            models.CheckConstraint(condition=Q(costo__gt=0, meses__gte=1), name="dictamen_con_costo_y_tiempo"),
        )

    def __str__(self) -> str:
        return f"Dictamen de {self.proyecto_id}, versión {self.version}"


class CriterioDictaminado(models.Model):
    """Whether the project complies with one criterion, and why: the reasons are what a person reads."""

    dictamen = models.ForeignKey(Dictamen, models.CASCADE, related_name="criterios", verbose_name="dictamen")
    criterio = models.ForeignKey(Criterio, models.PROTECT, related_name="+", verbose_name="criterio")
    cumple = models.BooleanField("cumple")
    motivacion = models.TextField("motivación")

    class Meta:
        verbose_name = "criterio dictaminado"
        verbose_name_plural = "criterios dictaminados"
        ordering = ("criterio__orden",)
        constraints = (
            models.UniqueConstraint(fields=("dictamen", "criterio"), name="criterio_dictaminado_una_vez"),
            models.CheckConstraint(condition=~Q(motivacion=""), name="criterio_dictaminado_con_motivo"),
        )

    def __str__(self) -> str:
        return f"{self.criterio_id}: {'cumple' if self.cumple else 'no cumple'}"


class AfectacionDictaminada(models.Model):
    """Whether the project affects a kind of protected land or heritage."""

    dictamen = models.ForeignKey(Dictamen, models.CASCADE, related_name="afectaciones", verbose_name="dictamen")
    afectacion = models.ForeignKey(Afectacion, models.PROTECT, related_name="+", verbose_name="afectación")
    afecta = models.BooleanField("afecta")

    class Meta:
        verbose_name = "afectación dictaminada"
        verbose_name_plural = "afectaciones dictaminadas"
        ordering = ("afectacion__orden",)
        constraints = (
            models.UniqueConstraint(fields=("dictamen", "afectacion"), name="afectacion_dictaminada_una_vez"),
        )

    def __str__(self) -> str:
        return f"{self.afectacion_id}: {'afecta' if self.afecta else 'no afecta'}"


class VotoDictamen(models.Model):
    """The sense of the vote of a member in one opinion."""

    class Voto(models.TextChoices):
        A_FAVOR = "A_FAVOR", "a favor"
        EN_CONTRA = "EN_CONTRA", "en contra"
        ABSTENCION = "ABSTENCION", "abstención"

    dictamen = models.ForeignKey(Dictamen, models.CASCADE, related_name="votos", verbose_name="dictamen")
    integrante = models.ForeignKey(IntegranteODA, models.PROTECT, related_name="+", verbose_name="integrante")
    voto = models.CharField("voto", max_length=10, choices=Voto)

    class Meta:
        verbose_name = "voto de un dictamen"
        verbose_name_plural = "votos de los dictámenes"
        ordering = ("integrante__asiento__orden", "pk")
        constraints = (models.UniqueConstraint(fields=("dictamen", "integrante"), name="voto_dictamen_una_vez"),)

    def __str__(self) -> str:
        return self.voto


class Aclaracion(models.Model):
    """The escrito with which whoever proposed answers a "no viable". Its text may tell of persons: it is not public."""

    proyecto = models.OneToOneField(Proyecto, models.PROTECT, related_name="aclaracion", verbose_name="proyecto")
    texto = EncryptedTextField("texto")
    archivo = models.ForeignKey(
        Archivo, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="archivo"
    )
    presentada_at = models.DateTimeField("presentada el")

    class Meta:
        verbose_name = "escrito de aclaración"
        verbose_name_plural = "escritos de aclaración"

    def __str__(self) -> str:
        return f"aclaración de {self.proyecto_id}"


class SalidaDictamenes(models.Model):
    """The moment at which opinions come out for everyone. ``vuelta`` 1: the first ones; 2: after aclaraciones."""

    edicion = models.ForeignKey(Edicion, models.PROTECT, related_name="salidas", verbose_name="edición")
    vuelta = models.PositiveSmallIntegerField("vuelta")
    programada_at = models.DateTimeField("programada para el")
    acuerdo = models.CharField("acuerdo", max_length=60, blank=True)
    publicada_at = models.DateTimeField("publicada el", null=True, blank=True)
    avisado = models.PositiveBigIntegerField("último movimiento avisado", default=0)

    class Meta:
        verbose_name = "salida de dictámenes"
        verbose_name_plural = "salidas de dictámenes"
        ordering = ("programada_at",)

    def __str__(self) -> str:
        return f"Dictámenes de {self.edicion_id}, vuelta {self.vuelta}"
