"""How much money a UT has, as it was published."""

from tequio.mecanismos.models import Edicion, Ejercicio
from tequio.presupuesto.models import MontoUnidad

FEW = 2  # the fiscal years that one edition decides


def monto_de(ejercicio: Ejercicio | None, unidad: str) -> MontoUnidad | None:
    """None where nothing was published yet. One query."""
    return MontoUnidad.objects.select_related("ejercicio").filter(ejercicio=ejercicio, unidad=unidad).first()


def montos_de(unidad: str) -> list[MontoUnidad]:
    """Those of the latest fiscal years of published editions, the newest first. One query."""
    found = MontoUnidad.objects.filter(unidad=unidad, ejercicio__edicion__in=Edicion.objects.publicadas())
    return list(found.select_related("ejercicio").order_by("-ejercicio__ejercicio")[:FEW])
