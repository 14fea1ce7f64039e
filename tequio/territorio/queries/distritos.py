"""The 33 districts, their offices, and what they serve in a frame."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from tequio.lib.text import fold
from tequio.territorio.locator.answers import Lugar
from tequio.territorio.locator.loading import territorio_en
from tequio.territorio.models import Distrito, DistritoAlcaldia, Marco, ResponsableDistrital

from .marcos import marco_en


@dataclass(frozen=True, slots=True)
class ResumenDistrito:
    """A district in a list, with its office and the alcaldías it serves."""

    distrito: Distrito
    unidades: int
    coberturas: tuple[DistritoAlcaldia, ...]


@dataclass(frozen=True, slots=True)
class FichaDistrito:
    """A district in one frame: office, people in charge, alcaldías (with cabecera) and UTs by alcaldía and name."""

    distrito: Distrito
    marco: Marco
    unidades: tuple[Lugar, ...]
    poblacion: int
    coberturas: tuple[DistritoAlcaldia, ...]
    responsables: tuple[ResponsableDistrital, ...]


def distritos(day: date | None = None) -> tuple[ResumenDistrito, ...]:
    """All districts by number, with the counts of the frame of that day."""
    counts = Counter(lugar.distrito for lugar in territorio_en(day).lugares)
    served = _coberturas(marco_en(day))
    return tuple(
        ResumenDistrito(distrito, counts[distrito.numero], tuple(served.get(distrito.numero, ())))
        for distrito in Distrito.objects.all()
    )


def ficha_distrito(numero: int, day: date | None = None) -> FichaDistrito | None:
    """One district by number; None when there is none."""
    distrito = Distrito.objects.filter(numero=numero).first()
    if distrito is None:
        return None
    marco = marco_en(day)
    own = [lugar for lugar in territorio_en(day).lugares if lugar.distrito == numero]
    return FichaDistrito(
        distrito=distrito,
        marco=marco,
        unidades=tuple(sorted(own, key=lambda lugar: (fold(lugar.alcaldia), fold(lugar.nombre), lugar.clave))),
        poblacion=sum(lugar.poblacion or 0 for lugar in own),
        coberturas=tuple(_coberturas(marco).get(numero, ())),
        responsables=tuple(distrito.responsables.order_by("-cargo")),
    )


def oficinas(numeros: set[int]) -> tuple[Distrito, ...]:
    """The offices of these districts, by number."""
    return tuple(Distrito.objects.filter(numero__in=numeros))


def _coberturas(marco: Marco) -> dict[int, list[DistritoAlcaldia]]:
    served: dict[int, list[DistritoAlcaldia]] = {}
    rows = DistritoAlcaldia.objects.filter(marco=marco).select_related("alcaldia")
    for row in rows.order_by("-cabecera", "alcaldia__nombre"):
        served.setdefault(row.distrito_id, []).append(row)
    return served
