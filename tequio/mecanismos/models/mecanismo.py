"""The catalogue of mechanisms and instruments of participation."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from .certeza import ConFuente, known_certeza


class MecanismoQuerySet(models.QuerySet["Mecanismo"]):
    def vigentes(self, day: date) -> Self:
        """Those in force that day; a date that is not known leaves no limit."""
        begun = Q(vigente_desde=None) | Q(vigente_desde__lte=day)
        not_ended = Q(vigente_hasta=None) | Q(vigente_hasta__gte=day)
        return self.filter(begun & not_ended)


class Mecanismo(ConFuente):
    """One mechanism as the law names it (LPC art. 7), in words that anyone understands.

    ``puedes`` is one sentence: what I can do. Everything with a list (who, before whom, steps…) is a ``Dato``.
    ``fuente`` and ``certeza`` vouch for its name, class and role; the plain-language text is ours.
    """

    class Clase(models.TextChoices):
        DIRECTA = "DIRECTA", "democracia directa"
        PARTICIPATIVA = "PARTICIPATIVA", "democracia participativa"
        CONTROL = "CONTROL", "gestión, evaluación y control de la función pública"

    class Rol(models.TextChoices):
        """What the institute does: D acts, V verifies or organises the vote, O only orients."""

        ACTUA = "D", "actúa"
        VERIFICA = "V", "verifica"
        ORIENTA = "O", "orienta"

    clave = models.CharField("clave", max_length=4, primary_key=True, help_text="B6: clase y lugar en el artículo 7")
    nombre = models.CharField("nombre", max_length=80, unique=True)
    slug = models.SlugField("nombre en la dirección", max_length=90, unique=True)
    clase = models.CharField("clase", max_length=13, choices=Clase)
    orden = models.PositiveSmallIntegerField("orden")
    rol = models.CharField("qué hace el Instituto", max_length=1, choices=Rol)
    puedes = models.CharField("qué puedes hacer", max_length=200)
    texto = models.TextField("texto en lenguaje claro")
    vigente_desde = models.DateField("vigente desde", null=True, blank=True)
    vigente_hasta = models.DateField("vigente hasta", null=True, blank=True)
    actualizado_at = models.DateTimeField("actualizado el")
    actualizado_by = models.CharField("actualizado por", max_length=120)

    objects = MecanismoQuerySet.as_manager()

    class Meta:
        verbose_name = "mecanismo de participación"
        verbose_name_plural = "mecanismos de participación"
        ordering = ("orden",)
        constraints = (
            models.CheckConstraint(condition=Q(clave__regex=r"^[A-C]\d{1,2}$"), name="mecanismo_clave_con_forma"),
            models.CheckConstraint(
                condition=Q(clase__in=["DIRECTA", "PARTICIPATIVA", "CONTROL"], rol__in=["D", "V", "O"]),
                name="mecanismo_clase_y_rol_conocidos",
            ),
            models.CheckConstraint(
                condition=Q(vigente_desde=None) | Q(vigente_hasta=None) | Q(vigente_hasta__gte=F("vigente_desde")),
                name="mecanismo_vigencia_en_orden",
            ),
            known_certeza("mecanismo"),
        )

    def __str__(self) -> str:
        return self.nombre

    def vigente(self, day: date) -> bool:
        """Whether it is in force that day; a date that is not known leaves no limit."""
        begun = self.vigente_desde is None or self.vigente_desde <= day
        return begun and (self.vigente_hasta is None or day <= self.vigente_hasta)


class Dato(ConFuente):
    """One line of what is known of a mechanism, with its own source and certainty."""

    class Tema(models.TextChoices):
        ARTICULO = "ARTICULO", "artículo"
        QUIEN = "QUIEN", "quién puede iniciar"
        UMBRAL = "UMBRAL", "umbral"
        ANTE = "ANTE", "ante quién"
        AMBITO = "AMBITO", "ámbito"
        REQUISITO = "REQUISITO", "requisito"
        PASO = "PASO", "paso"
        PLAZO = "PLAZO", "plazo"
        MEDIO = "MEDIO", "medio"
        FORMATO = "FORMATO", "formato"
        CONTACTO = "CONTACTO", "contacto"
        ENLACE = "ENLACE", "enlace"

    mecanismo = models.ForeignKey(Mecanismo, models.CASCADE, related_name="datos", verbose_name="mecanismo")
    tema = models.CharField("tema", max_length=10, choices=Tema)
    orden = models.PositiveSmallIntegerField("orden")
    texto = models.CharField("texto", max_length=400)
    enlace = models.URLField("enlace", blank=True)

    class Meta:
        verbose_name = "dato de un mecanismo"
        verbose_name_plural = "datos de los mecanismos"
        ordering = ("mecanismo", "tema", "orden")
        constraints = (
            models.UniqueConstraint(fields=("mecanismo", "tema", "orden"), name="dato_un_lugar_por_tema"),
            known_certeza("dato"),
        )

    def __str__(self) -> str:
        return self.texto
