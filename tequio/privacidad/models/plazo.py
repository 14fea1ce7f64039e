"""How many days each step of an ARCO request may take: data, since laws change."""

from django.db import models

from tequio.lib.plazos import Plazo, Unidad
from tequio.mecanismos.models.certeza import ConFuente, known_certeza


class PlazoArco(ConFuente):
    """One term, with its source."""

    class Clave(models.TextChoices):
        PREVENIR = "PREVENIR", "prevenir"
        DESAHOGAR = "DESAHOGAR", "desahogar"
        RESPONDER = "RESPONDER", "responder"
        AMPLIAR = "AMPLIAR", "ampliar"
        EFECTUAR = "EFECTUAR", "efectuar"

    class Unidades(models.TextChoices):
        HABILES = Unidad.HABILES.value, "hábiles"
        NATURALES = Unidad.NATURALES.value, "naturales"

    clave = models.CharField("clave", max_length=9, choices=Clave, primary_key=True)
    orden = models.PositiveSmallIntegerField("orden")
    dias = models.PositiveSmallIntegerField("días")
    unidad = models.CharField("unidad", max_length=9, choices=Unidades)
    texto = models.CharField("qué cuenta", max_length=200)

    class Meta:
        verbose_name = "plazo de las solicitudes ARCO"
        verbose_name_plural = "plazos de las solicitudes ARCO"
        ordering = ("orden",)
        constraints = (
            models.CheckConstraint(condition=models.Q(dias__gte=1), name="plazo_arco_al_menos_un_dia"),
            known_certeza("plazo_arco"),
        )

    def __str__(self) -> str:
        return f"{self.texto}: {self.dias} días {self.unidad}"

    def plazo(self) -> Plazo:
        return Plazo(self.dias, Unidad(self.unidad))
