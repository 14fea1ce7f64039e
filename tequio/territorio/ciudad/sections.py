"""Electoral sections: some blocks of one alcaldía each; most lie inside a UT, some across a border."""

from collections.abc import Sequence

from .dice import Dice
from .ground import Blocks, Ground
from .model import Seccion, Unidad

SECTIONS_PER_UNIT = 3
ACROSS = 0.1  # chance that a section goes on over a border between UTs


def number_sections(ground: Ground, units: Sequence[Unidad], used: Blocks, dice: Dice) -> tuple[Seccion, ...]:
    """Sections over all blocks that any frame uses, numbered through the city from 1, alcaldía by alcaldía."""
    owner = {block: unit.clave for unit in reversed(units) for block in unit.blocks}
    seeds = dice.shuffled(sorted(used))[: round(len(units) * SECTIONS_PER_UNIT)]

    def may_cross(here: int, there: int) -> bool:
        same_unit = owner.get(here) == owner.get(there)
        return ground.alcaldias[here] == ground.alcaldias[there] and (same_unit or dice.chance(ACROSS))

    parts = ground.partition(seeds, within=used, may_cross=may_cross)
    parts.sort(key=lambda blocks: (ground.alcaldias[min(blocks)], min(blocks)))
    return tuple(Seccion(number, blocks) for number, blocks in enumerate(parts, start=1))
