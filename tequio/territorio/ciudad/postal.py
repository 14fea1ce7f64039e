"""Postal codes, which know nothing of UTs, and the names of settlements that the post office gives in each."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tequio.lib.text import fold, readable_name

from . import words
from .dice import Dice
from .ground import Blocks, Ground
from .model import CodigoPostal, Unidad
from .outline import DEMARCACIONES

CODES_PER_UNIT = 0.67
STEP = 4  # room between one code of an alcaldía and the next: 250 codes in each
PREFIXES = {demarcacion.clave: demarcacion.postal for demarcacion in DEMARCACIONES}
KNOWN = 0.62  # settlements that the post office calls as the frame calls a UT

CLASSES = {
    "colonia": "Colonia", "unidad-habitacional": "Unidad habitacional", "fraccionamiento": "Fraccionamiento",
    "pueblo": "Pueblo", "barrio": "Barrio", "pueblo-originario": "Pueblo", "barrio-originario": "Barrio",
}  # fmt: skip


def assign_codes(ground: Ground, units: Sequence[Unidad], used: Blocks, dice: Dice) -> tuple[CodigoPostal, ...]:
    """The postal codes of the city, by code; they cross the borders of UTs but not those of alcaldías."""
    owner = {block: unit for unit in reversed(units) for block in unit.blocks}
    seeds = dice.shuffled(sorted(used))[: round(len(units) * CODES_PER_UNIT)]

    def may_cross(here: int, there: int) -> bool:
        return ground.alcaldias[here] == ground.alcaldias[there]

    numbers: Counter[str] = Counter()
    codes = []
    for blocks in ground.partition(seeds, within=used, may_cross=may_cross):
        alcaldia = ground.alcaldias[min(blocks)]
        codigo = f"{PREFIXES[alcaldia]}{STEP * numbers[alcaldia] + dice.whole(0, STEP - 1):03d}"
        numbers[alcaldia] += 1
        met = sorted({owner[block] for block in blocks if block in owner}, key=lambda unit: unit.clave)
        codes.append(CodigoPostal(codigo, alcaldia, blocks, tuple(_settlements(met, dice))))
    return tuple(sorted(codes, key=lambda code: code.codigo))


def _settlements(units: Sequence[Unidad], dice: Dice) -> Iterator[tuple[str, str]]:
    """One or two names: as a neighbour writes a UT's, or one that only the post office uses."""
    seen: set[str] = set()
    for _ in range(dice.whole(1, 2)):
        unit = dice.pick(units) if units and dice.chance(KNOWN) else None
        name = readable_name(unit.nombre) if unit else _postal_name(dice)
        if fold(name) not in seen:
            seen.add(fold(name))
            yield name, CLASSES[unit.tipo if unit else "colonia"]


def _postal_name(dice: Dice) -> str:
    root, ending = dice.pick(words.ROOTS), dice.pick(words.ENDINGS)
    return readable_name(f"{dice.pick(words.LANDFORMS)} DE {root}{ending}")
