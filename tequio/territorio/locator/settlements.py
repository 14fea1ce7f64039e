"""The post office's settlements as names of units: they share a postal code, which suggests and never decides."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from .answers import Lugar, Razon
from .names import Nombre
from .words import words_of_name

LIKE_NAMED = 0.92
SHARED, SHARE = 0.5, 0.3  # a unit of another name: from 0.5 to 0.8 by the part of the code that is in it
ALIKE = 85.0


@dataclass(frozen=True, slots=True)
class Poblado:
    """A settlement: its postal code, its name, its kind and the key of its alcaldía."""

    codigo: str
    nombre: str
    clase: str
    alcaldia_clave: str


def names_from_settlements(
    settlements: Iterable[Poblado], codes: Mapping[str, Sequence[tuple[int, float]]], places: Sequence[Lugar]
) -> Iterator[Nombre]:
    """A name for each unit of the same alcaldía that shares the settlement's code; ``codes``: (unit, share) by code."""
    cores = [words_of_name(place.nombre_oficial).core for place in places]
    for settlement in settlements:
        core = words_of_name(settlement.nombre).core
        detail = f"{settlement.clase} {settlement.nombre}, {settlement.codigo}"
        for unit, share in codes.get(settlement.codigo, ()):
            if places[unit].alcaldia_clave == settlement.alcaldia_clave:
                weight = LIKE_NAMED if _alike(core, cores[unit]) else SHARED + SHARE * min(share, 1.0)
                yield Nombre(settlement.nombre, unit, Razon.ASENTAMIENTO, detail, weight)


def _alike(settlement: tuple[str, ...], unit: tuple[str, ...]) -> bool:
    return set(settlement) <= set(unit) or fuzz.ratio(" ".join(sorted(settlement)), " ".join(sorted(unit))) >= ALIKE
