"""The list of the projects that go to the vote, as a paper: of one UT, or of all of a district."""

from django.db import models

from tequio.documentos.models import Documento
from tequio.mecanismos.models import Ejercicio


class ListaOpinados(models.Model):
    """``unidad`` empty: of the whole district. ``documento``: the version that holds."""

    ejercicio = models.ForeignKey(Ejercicio, models.PROTECT, related_name="listas", verbose_name="ejercicio")
    distrito = models.ForeignKey("territorio.Distrito", models.PROTECT, related_name="+", verbose_name="distrito")
    unidad = models.CharField("unidad territorial", max_length=6, blank=True)
    documento = models.ForeignKey(Documento, models.PROTECT, related_name="+", verbose_name="documento")
    publicada_at = models.DateTimeField("publicada el")

    class Meta:
        verbose_name = "lista de proyectos que serán opinados"
        verbose_name_plural = "listas de proyectos que serán opinados"
        ordering = ("-publicada_at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("ejercicio", "distrito", "unidad"), name="lista_opinados_una_vez"),
        )

    def __str__(self) -> str:
        return f"Proyectos que serán opinados, {self.unidad or f'distrito {self.distrito_id}'}"
