"""A project of the participatory budget: what, where, for whom, how much. Who proposes it is kept apart."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from tequio.mecanismos.models import Edicion, Ejercicio
from tequio.presupuesto.states import REGISTRADOS, EstadoProyecto

from .catalogos import Poblacion, Rubro, TipoLugar


class ProyectoQuerySet(models.QuerySet["Proyecto"]):
    def publicos(self) -> Self:
        """Those that everyone sees: with folio."""
        return self.filter(folio__isnull=False)

    def with_names(self) -> Self:
        """What a line about a project names, in the same query."""
        return self.select_related("edicion", "ejercicio", "rubro", "alcaldia", "distrito")


class Proyecto(models.Model):
    """``codigo``: the short folio that whoever sends it gets at once; ``folio``: the legal one, with the registration.

    ``unidad``, its name, alcaldía and district are those of the day on which it was sent: a later frame does not move
    a project. ``geometria``: GeoJSON in WGS84, longitude before latitude; None where nothing was drawn. ``lon``,
    ``lat``: a point of it, or of the UT, for maps. ``busqueda``: its words without accents, for searching.
    ``enviado_at``: when it arrived, which is what the term counts; ``costo``: pesos, as whoever proposes estimates;
    ``vence_dias``: the working days that the rules gave to bring what is missing, so that ``vence_at`` follows the days
    that are declared inhábiles afterwards.
    """

    Estado = EstadoProyecto

    class Canal(models.TextChoices):
        DIGITAL = "DIGITAL", "digital"
        PRESENCIAL = "PRESENCIAL", "presencial"

    class Forma(models.TextChoices):
        """How the place was told: drawn on the map, in words only, or the whole UT."""

        MAPA = "MAPA", "en el mapa"
        PALABRAS = "PALABRAS", "en palabras"
        UNIDAD = "UNIDAD", "toda la unidad"

    codigo = models.CharField("código", max_length=11, unique=True)
    folio = models.CharField("folio", max_length=24, unique=True, null=True, blank=True)
    slug = models.SlugField("nombre en la dirección", max_length=24, unique=True, null=True, blank=True)
    edicion = models.ForeignKey(Edicion, models.PROTECT, related_name="proyectos", verbose_name="edición")
    ejercicio = models.ForeignKey(Ejercicio, models.PROTECT, related_name="proyectos", verbose_name="ejercicio")
    unidad = models.CharField("unidad territorial", max_length=6, help_text="08-033")
    unidad_nombre = models.CharField("nombre de la unidad", max_length=120)
    alcaldia = models.ForeignKey("territorio.Alcaldia", models.PROTECT, related_name="+", verbose_name="alcaldía")
    distrito = models.ForeignKey("territorio.Distrito", models.PROTECT, related_name="+", verbose_name="distrito")
    nombre = models.CharField("nombre", max_length=300)
    descripcion = models.TextField("descripción")
    necesidad = models.TextField("necesidad que atiende", blank=True)
    continua = models.BooleanField("continúa otro proyecto", default=False)
    rubro = models.ForeignKey(Rubro, models.PROTECT, related_name="+", verbose_name="rubro")
    poblaciones = models.ManyToManyField(Poblacion, related_name="+", verbose_name="población a beneficiar")
    poblacion_otra = models.CharField("otra población", max_length=120, blank=True)
    personas = models.PositiveIntegerField("personas que beneficia", null=True, blank=True)
    lugar_tipo = models.ForeignKey(TipoLugar, models.PROTECT, related_name="+", verbose_name="tipo de lugar")
    lugar = models.CharField(
        "lugar en palabras", max_length=400, help_text="Calle y número, entre calles, referencias."
    )
    lugar_forma = models.CharField("cómo se dijo el lugar", max_length=8, choices=Forma)
    geometria = models.JSONField("geometría", null=True, blank=True)
    lon = models.FloatField("longitud")
    lat = models.FloatField("latitud")
    limite_motivo = models.CharField("motivo de estar en el límite", max_length=300, blank=True)
    costo = models.DecimalField("costo estimado en pesos", max_digits=12, decimal_places=2)
    canal = models.CharField("canal", max_length=10, choices=Canal)
    estado = models.CharField("estado", max_length=16, choices=EstadoProyecto)
    enviado_at = models.DateTimeField("enviado el")
    registrado_at = models.DateTimeField("registrado el", null=True, blank=True)
    vence_at = models.DateTimeField("vence el", null=True, blank=True, help_text="El plazo que corre en su estado.")
    vence_dias = models.PositiveSmallIntegerField("días hábiles del plazo", null=True, blank=True)
    numero = models.PositiveSmallIntegerField("número", null=True, blank=True)
    busqueda = models.TextField("texto de búsqueda", blank=True)

    objects = ProyectoQuerySet.as_manager()

    class Meta:
        verbose_name = "proyecto"
        verbose_name_plural = "proyectos"
        ordering = ("-enviado_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(estado__in=REGISTRADOS, folio__isnull=False, registrado_at__isnull=False)
                | Q(estado="DESISTIDO")
                | (~Q(estado__in=REGISTRADOS) & Q(folio=None, registrado_at=None)),
                name="proyecto_con_folio_desde_su_registro",
            ),
            models.CheckConstraint(
                condition=Q(estado="NUMERADO", numero__gte=1) | (~Q(estado="NUMERADO") & Q(numero=None)),
                name="proyecto_con_numero_si_numerado",
            ),
            models.UniqueConstraint(
                fields=("ejercicio", "unidad", "numero"), condition=~Q(numero=None), name="proyecto_numero_unico"
            ),
            models.CheckConstraint(condition=Q(costo__gt=0), name="proyecto_con_costo"),
        )
        indexes = (
            models.Index(fields=("unidad", "ejercicio"), name="proyecto_unidad"),
            models.Index(fields=("distrito", "estado"), name="proyecto_distrito"),
            models.Index(fields=("ejercicio", "estado"), name="proyecto_ejercicio"),
        )

    def __str__(self) -> str:
        return self.folio or self.codigo

    @property
    def clave(self) -> str:
        """How a challenge and the logbook name it."""
        return self.folio or self.codigo

    @property
    def nombre_legible(self) -> str:
        return self.nombre

    def for_logbook(self) -> dict[str, Any]:
        """Public facts of a project for its Asiento."""
        return {"estado": self.estado, "unidad": self.unidad, "ejercicio": self.ejercicio.ejercicio}
