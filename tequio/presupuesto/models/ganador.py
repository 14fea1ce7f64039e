"""Projects that won in the consultations of any year, as the files of the institute and of the alcaldías tell them."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from tequio.mecanismos.models.certeza import ConFuente, known_certeza


class ProyectoGanador(ConFuente):
    """One project that won in a UT for a fiscal year, and what became of its money. What a source does not say stays
    unknown: an empty text or None, never a zero.

    ``ejercicio``: a year as a number, since no edition need decide it here. ``unidad_nombre`` and ``alcaldia``: those
    of the frame against which the file was read. ``rubro``: as the source says it, of no catalogue. ``aprobado`` and
    ``ejercido`` (what was spent): pesos; ``avance``: how much of the work is done, from 0 to 1. ``busqueda``: its words
    without accents, each after a blank.
    """

    LARGO = 800  # letters of a name, or of the description that stands for it: the longest of 2018 has 677
    VECES = 10  # spent above so many times what was approved: a slip of the source, most likely

    ejercicio = models.PositiveSmallIntegerField("ejercicio")
    unidad = models.CharField("unidad territorial", max_length=6, help_text="08-033")
    unidad_nombre = models.CharField("nombre de la unidad", max_length=120)
    alcaldia = models.ForeignKey("territorio.Alcaldia", models.PROTECT, related_name="+", verbose_name="alcaldía")
    nombre = models.CharField("nombre", max_length=LARGO, blank=True)
    descripcion = models.TextField("descripción", blank=True)
    rubro = models.CharField("rubro", max_length=200, blank=True)
    aprobado = models.DecimalField("aprobado en pesos", max_digits=12, decimal_places=2, null=True, blank=True)
    ejercido = models.DecimalField("ejercido en pesos", max_digits=12, decimal_places=2, null=True, blank=True)
    avance = models.DecimalField("avance de 0 a 1", max_digits=5, decimal_places=4, null=True, blank=True)
    busqueda = models.TextField("texto de búsqueda", blank=True)

    class Meta:
        verbose_name = "proyecto ganador"
        verbose_name_plural = "proyectos ganadores"
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(fields=("ejercicio", "unidad", "nombre"), name="proyecto_ganador_una_vez"),
            models.CheckConstraint(
                condition=(Q(aprobado=None) | Q(aprobado__gte=0)) & (Q(ejercido=None) | Q(ejercido__gte=0)),
                name="proyecto_ganador_sin_deuda",
            ),
            models.CheckConstraint(
                condition=Q(avance=None) | Q(avance__gte=0, avance__lte=1), name="proyecto_ganador_avance_de_cero_a_uno"
            ),
            known_certeza("proyecto_ganador"),
        )
        indexes = (
            models.Index(fields=("unidad", "ejercicio"), name="proyecto_ganador_unidad"),
            models.Index(fields=("alcaldia", "ejercicio"), name="proyecto_ganador_alcaldia"),
        )

    def __str__(self) -> str:
        return f"{self.unidad}, {self.ejercicio}: {self.nombre}"

    @property
    def dudoso(self) -> bool:
        """Whether the money spent cannot be believed without asking the source."""
        return bool(self.aprobado and self.ejercido and self.ejercido > self.VECES * self.aprobado)

    @property
    def por_ciento(self) -> Decimal | None:
        """The progress in hundredths: 99.27."""
        return None if self.avance is None else self.avance * 100
