"""Entries that wait for their seal, and those that neither wait nor have it."""

from collections.abc import Iterator

from tequio.bitacora.models import Asiento


def check_strays() -> Iterator[str]:
    outside = Asiento.objects.filter(foja=None, pendiente=None).order_by("pk")
    for pk in outside.values_list("pk", flat=True).iterator():
        yield f"El asiento con identificador {pk} está fuera del árbol y nadie lo sellará."
    for asiento in Asiento.objects.filter(pendiente__isnull=False).order_by("pk").iterator():
        if asiento.huella != asiento.calcular_huella():
            yield f"El asiento con identificador {asiento.pk}, que espera su sello, fue alterado."
