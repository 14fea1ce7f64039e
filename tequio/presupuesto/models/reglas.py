"""The numbers of the law, by edition: terms, ages, who sits in the body that gives the opinion."""

from django.db import models
from django.db.models import Q

from tequio.lib.plazos import Plazo, Unidad
from tequio.mecanismos.models import Edicion, Ejercicio
from tequio.mecanismos.models.certeza import ConFuente, known_certeza


class ReglasEdicion(ConFuente):
    """``ambito``: the key of an edition, or ``general`` for those that have no rules of their own. Days are working
    days, but those of a draft.

    ``area``: who owns the process and stands on its papers (DEOEyG in 2021, DEPCyC in 2026). ``fuentes``: of each rule
    that was set apart from the others, its source and its certainty; those of the row hold for the rest.
    """

    GENERAL = "general"
    REGLAS = (
        "area", "dias_prevencion", "dias_dictamen", "dias_borrador", "edad_minima", "mayoria", "limite_m",
        "largo_nombre",
    )  # fmt: skip

    ambito = models.SlugField("ámbito", max_length=40, primary_key=True, help_text="general o la clave de una edición")
    area = models.CharField("área responsable", max_length=160)
    dias_prevencion = models.PositiveSmallIntegerField("días para subsanar")
    dias_dictamen = models.PositiveSmallIntegerField("días para dictaminar")
    dias_borrador = models.PositiveSmallIntegerField("días que se guarda un borrador")
    edad_minima = models.PositiveSmallIntegerField("edad mínima")
    mayoria = models.PositiveSmallIntegerField("mayoría de edad")
    limite_m = models.PositiveSmallIntegerField("metros que un lugar puede salir de su unidad")
    largo_nombre = models.PositiveSmallIntegerField("letras del nombre de un proyecto")
    fuentes = models.JSONField("fuentes", default=dict, blank=True)

    class Meta:
        verbose_name = "reglas de una edición"
        verbose_name_plural = "reglas de las ediciones"
        constraints = (
            models.CheckConstraint(
                condition=Q(dias_prevencion__gte=1, dias_dictamen__gte=1, dias_borrador__gte=1),
                name="reglas_con_plazos",
            ),
            models.CheckConstraint(condition=Q(mayoria__gt=models.F("edad_minima")), name="reglas_edades_en_orden"),
            known_certeza("reglas_edicion"),
        )

    def __str__(self) -> str:
        return f"Reglas: {self.ambito}"

    def fuente_de(self, regla: str) -> tuple[str, str]:
        """Where the value of this rule comes from, and its certainty."""
        fuente, certeza = self.fuentes.get(regla, (self.fuente, self.certeza))
        return fuente, certeza

    @property
    def plazo_prevencion(self) -> Plazo:
        return Plazo(self.dias_prevencion, Unidad.HABILES)

    @property
    def plazo_dictamen(self) -> Plazo:
        return Plazo(self.dias_dictamen, Unidad.HABILES)


class NumeroInicial(ConFuente):
    """From which number the projects of a fiscal year are numbered: 51 for 2027, where the paper shows 51 to 100."""

    ejercicio = models.OneToOneField(
        Ejercicio, models.CASCADE, primary_key=True, related_name="numero_inicial", verbose_name="ejercicio"
    )
    numero = models.PositiveSmallIntegerField("número")

    class Meta:
        verbose_name = "número inicial"
        verbose_name_plural = "números iniciales"
        constraints = (
            models.CheckConstraint(condition=Q(numero__gte=1), name="numero_inicial_desde_uno"),
            known_certeza("numero_inicial"),
        )

    def __str__(self) -> str:
        return f"{self.ejercicio}: desde {self.numero}"


class AsientoODA(ConFuente):
    """A kind of seat in the body of an alcaldía in one edition (LPC art. 126), and how many there are."""

    edicion = models.ForeignKey(Edicion, models.CASCADE, related_name="asientos_oda", verbose_name="edición")
    cargo = models.CharField("cargo", max_length=160)
    orden = models.PositiveSmallIntegerField("orden")
    cuantas = models.PositiveSmallIntegerField("cuántas personas")
    con_voto = models.BooleanField("con voto")

    class Meta:
        verbose_name = "asiento del órgano dictaminador"
        verbose_name_plural = "asientos de los órganos dictaminadores"
        ordering = ("edicion", "orden")
        constraints = (
            models.UniqueConstraint(fields=("edicion", "cargo"), name="asiento_oda_cargo_una_vez"),
            models.CheckConstraint(condition=Q(cuantas__gte=1), name="asiento_oda_con_personas"),
            known_certeza("asiento_oda"),
        )

    def __str__(self) -> str:
        return self.cargo


class MontoUnidad(ConFuente):
    """How much money a UT has in a fiscal year: imported with its publication, never computed here (LPC art. 118)."""

    ejercicio = models.ForeignKey(Ejercicio, models.CASCADE, related_name="montos", verbose_name="ejercicio")
    unidad = models.CharField("unidad territorial", max_length=6, help_text="08-033")
    monto = models.DecimalField("monto en pesos", max_digits=12, decimal_places=2)

    class Meta:
        verbose_name = "monto de una unidad"
        verbose_name_plural = "montos de las unidades"
        ordering = ("ejercicio", "unidad")
        constraints = (
            models.UniqueConstraint(fields=("ejercicio", "unidad"), name="monto_unidad_una_vez"),
            models.CheckConstraint(condition=Q(monto__gt=0), name="monto_unidad_positivo"),
            known_certeza("monto_unidad"),
        )

    def __str__(self) -> str:
        return f"{self.unidad}, {self.ejercicio}"
