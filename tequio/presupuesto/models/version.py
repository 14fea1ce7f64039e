"""One number that rises with every public change of a project, so that pages know when to renew."""

from django.db import models
from django.db.models import F, Q


class VersionPresupuesto(models.Model):
    """One row."""

    numero = models.PositiveBigIntegerField("número", default=0)

    class Meta:
        verbose_name = "versión de los proyectos"
        verbose_name_plural = "versiones de los proyectos"
        constraints = (models.CheckConstraint(condition=Q(id=1), name="version_presupuesto_una_sola"),)

    def __str__(self) -> str:
        return str(self.numero)

    @classmethod
    def current(cls) -> int:
        return cls.objects.filter(pk=1).values_list("numero", flat=True).first() or 0

    @classmethod
    def up(cls) -> None:
        """Called inside the transaction of each act, and last in it: writers of other acts wait for this row."""
        if not cls.objects.filter(pk=1).update(numero=F("numero") + 1):
            cls.objects.create(pk=1, numero=1)
