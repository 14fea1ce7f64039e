"""The first frame: drafts of the survey get a kind, a name, a key, people and a district."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from tequio.lib.text import fold

from .dice import Dice
from .districts import Placed, share_out
from .ground import Ground
from .model import Unidad
from .names import Namer
from .outline import DEMARCACIONES, UNIT
from .survey import Draft
from .words import KINDS_RURAL, KINDS_URBAN

ANCHOR, ANCHOR_NAME = "08-033", "LOS PADRES"  # the UT of our documents: always there, always plain
EMPTY = 14  # UTs without people in the real frame; we never have more
HECTARE = UNIT * UNIT / 1.16  # square lattice units: a thousandth of a degree is 1.16 ha here
RURAL = frozenset(d.clave for d in DEMARCACIONES if d.rural)


def found(ground: Ground, anchor: Draft, drafts: Sequence[Draft], namer: Namer, dice: Dice) -> tuple[Unidad, ...]:
    """The UTs of the first frame, in order of key."""
    namer.take(anchor.alcaldia, ANCHOR_NAME)
    empty = _empty(drafts, anchor, dice)
    units = []
    for clave, nombre, tipo, draft in _named(anchor, drafts, namer, dice):
        people = None if id(draft) in empty else people_of(ground, draft.blocks)
        units.append(Unidad(clave, nombre, tipo, draft.alcaldia, 0, people, frozenset(draft.blocks)))
    return with_districts(ground, units)


def people_of(ground: Ground, blocks: Collection[int]) -> int:
    """From 15 people a hectare in the hills to 120 in the centre; whole people, block by block."""
    return sum(_people_in(ground, block) for block in blocks)


def _people_in(ground: Ground, block: int) -> int:
    urban = min(1.0, max(0.0, ground.urban[block]))
    return round(ground.areas[block] / HECTARE * (15 + 105 * urban * urban))


def with_districts(ground: Ground, units: Sequence[Unidad]) -> tuple[Unidad, ...]:
    """The same UTs, in order of key, each in its district."""
    places: dict[str, list[Placed]] = {d.clave: [] for d in DEMARCACIONES}
    for unit in units:
        places[unit.alcaldia].append(Placed(ground.middle(unit.blocks), unit.clave, unit.poblacion or 0))
    numbers = share_out(places)
    return tuple(replace(unit, distrito=numbers[unit.clave]) for unit in sorted(units, key=lambda unit: unit.clave))


def _empty(drafts: Sequence[Draft], anchor: Draft, dice: Dice) -> set[int]:
    pool = [draft for draft in dice.shuffled(drafts) if draft is not anchor]
    return {id(draft) for draft in pool[: min(EMPTY, len(drafts) // 40)]}


def _named(anchor: Draft, drafts: Sequence[Draft], namer: Namer, dice: Dice) -> Iterator[tuple[str, str, str, Draft]]:
    """Key, name, kind: inside each alcaldía keys follow the alphabet, with gaps."""
    yield ANCHOR, ANCHOR_NAME, "colonia", anchor
    for demarcacion in DEMARCACIONES:
        mine = [draft for draft in drafts if draft.alcaldia == demarcacion.clave and draft is not anchor]
        named = []
        for draft in mine:
            tipo = "unidad-habitacional" if draft.estate else dice.pick(_kinds(draft.alcaldia))
            named.append((namer.name(draft.alcaldia, tipo), tipo, draft))
        keys = _keys(demarcacion.clave, dice)
        for nombre, tipo, draft in sorted(named, key=lambda entry: fold(entry[0])):
            yield next(keys), nombre, tipo, draft


def _kinds(alcaldia: str) -> tuple[str, ...]:
    return KINDS_RURAL if alcaldia in RURAL else KINDS_URBAN


def _keys(alcaldia: str, dice: Dice) -> Iterator[str]:
    number = 0
    while True:
        number += 2 if dice.chance(0.05) else 1
        if (clave := f"{alcaldia}-{number:03d}") != ANCHOR:
            yield clave
