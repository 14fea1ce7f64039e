"""Draws: what proves each one, and how far every unidad territorial is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tequio.presupuesto.models import Sorteo


@dataclass(frozen=True, slots=True)
class FichaSorteo:
    """A draw as everyone sees it. ``acta``: all that is needed to compute it again; None before the act."""

    sorteo: Sorteo
    renglones: tuple[tuple[int, str, str, str], ...]
    acta: Mapping[str, Any] | None


def ficha_sorteo(pk: int) -> FichaSorteo | None:
    """Also those that were cancelled: the proof stays. Rows: number, folio, address, name."""
    sorteo = Sorteo.objects.select_related("ejercicio__edicion", "constancia", "distrito").filter(pk=pk).first()
    if sorteo is None:
        return None
    rows = tuple(
        (each.numero, str(each.proyecto.folio), str(each.proyecto.slug), each.proyecto.nombre)
        for each in sorteo.numeros.select_related("proyecto").order_by("numero")
    )
    drawn = sorteo.tipo == Sorteo.Tipo.SORTEO and sorteo.revelado
    return FichaSorteo(sorteo, rows, acta_dict(sorteo, rows) if drawn else None)


def acta_dict(sorteo: Sorteo, rows: tuple[tuple[int, str, str, str], ...]) -> dict[str, Any]:
    """The input of the program of docs/datos/verificar-sorteo.md."""
    return {
        "unidad": sorteo.unidad,
        "ejercicio": sorteo.ejercicio.ejercicio,
        "compromiso": sorteo.compromiso,
        "secreto": sorteo.revelado,
        "azar": sorteo.azar,
        "primero": sorteo.primero,
        "numeros": {folio: number for number, folio, _, _ in rows},
    }
