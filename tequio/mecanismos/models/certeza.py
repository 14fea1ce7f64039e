"""How sure a fact is, and where it comes from: every fact of the law says both."""

from django.db import models


class Certeza(models.TextChoices):
    """VERIFICADO: read in a source; INFORME: said by the report of the institute; MEMORIA: remembered, unread;
    PROPUESTA: ours."""

    VERIFICADO = "VERIFICADO", "verificado"
    INFORME = "INFORME", "informe"
    MEMORIA = "MEMORIA", "memoria"
    PROPUESTA = "PROPUESTA", "propuesta"


UNCONFIRMED = (Certeza.MEMORIA, Certeza.PROPUESTA)


class ConFuente(models.Model):
    """A fact with its source and its degree of certainty."""

    fuente = models.CharField("fuente", max_length=250)
    certeza = models.CharField("certeza", max_length=10, choices=Certeza)

    class Meta:
        abstract = True

    @property
    def por_confirmar(self) -> bool:
        """Whether a page must say that nobody has checked it against the law."""
        return self.certeza in UNCONFIRMED


def known_certeza(name: str) -> models.CheckConstraint:
    """The database refuses a degree that does not exist, and a fact without source."""
    return models.CheckConstraint(
        condition=models.Q(certeza__in=Certeza.values) & ~models.Q(fuente=""), name=f"{name}_con_fuente"
    )
