"""What happens to the UTs from one frame to the next: splits, unions, moves, new names, new UTs and lost ones."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tequio.lib.text import split_mark

from .dice import Dice
from .founding import ANCHOR, people_of, with_districts
from .ground import Blocks, Ground
from .model import Unidad
from .names import Namer

MOVED = 0.15  # share of a UT that has to change hands for its limits to count as moved


@dataclass(frozen=True, slots=True)
class Changes:
    """How many of each kind one new frame brings; every UT changes in one way at most."""

    splits: int
    merges: int
    moves: int
    renames: int
    new: int
    gone: int

    @classmethod
    def for_units(cls, count: int) -> "Changes":
        def share(thousandths: float) -> int:
            return max(1, round(count * thousandths / 1000))

        return cls(splits=share(9), merges=share(6), moves=share(12), renames=share(25), new=share(6), gone=share(4))


class History:
    """Remembers every key ever given, so that none is given twice."""

    def __init__(self, ground: Ground, first: Sequence[Unidad], namer: Namer, dice: Dice) -> None:
        self.ground, self.namer, self.dice = ground, namer, dice
        self._numbers: Counter[str] = Counter()
        self._touched: set[str] = set()
        self._start(first)

    def next_frame(self) -> tuple[Unidad, ...]:
        """The UTs of the next frame, in order of key."""
        changes = Changes.for_units(len(self.units))
        for count, act in (
            (changes.splits, self._split),
            (changes.merges, self._merge),
            (changes.moves, self._move),
            (changes.gone, self._go),
            (changes.renames, self._rename),
        ):
            self._repeat(count, act)
        self._settle(changes.new)
        frame = with_districts(self.ground, list(self.units.values()))
        self._start(frame)
        return frame

    def _start(self, units: Sequence[Unidad]) -> None:
        self.units = {unit.clave: unit for unit in units}
        for unit in units:
            self._numbers[unit.alcaldia] = max(self._numbers[unit.alcaldia], int(unit.clave[3:]))
        self._touched = {ANCHOR}
        times = Counter(block for unit in units for block in unit.blocks)
        self._owner = {block: unit for unit in units for block in unit.blocks if times[block] == 1}
        self._ever = set(times)

    def _repeat(self, count: int, act: Callable[[Unidad], bool]) -> None:
        for unit in self.dice.shuffled(list(self.units.values())):
            if count and self._is_plain(unit) and act(unit):
                self._touched.add(unit.clave)
                count -= 1

    def _is_plain(self, unit: Unidad) -> bool:
        """Untouched in this frame, of one piece, with nothing drawn over it."""
        return (
            unit.clave not in self._touched
            and len(unit.blocks) > 3
            and all(block in self._owner for block in unit.blocks)
            and len(self.ground.parts(unit.blocks)) == 1
        )

    def _split(self, unit: Unidad) -> bool:
        near = min(unit.blocks)
        far = next(reversed(self.ground.spread([near], within=unit.blocks)))
        reached = self.ground.spread([near, far], within=unit.blocks)
        leaving = frozenset(block for block, seed in reached.items() if seed == far)
        self._redraw(unit, unit.blocks - leaving)
        self._add(unit.alcaldia, self._name_of_part(unit), unit.tipo, leaving)
        return True

    def _name_of_part(self, unit: Unidad) -> str:
        name = f"{split_mark(unit.nombre)[0]} (AMPL)"
        return name if self.namer.take(unit.alcaldia, name) else self.namer.name(unit.alcaldia, unit.tipo)

    def _merge(self, unit: Unidad) -> bool:
        other = self._neighbour(unit)
        if other:
            del self.units[other.clave]
            self._touched.add(other.clave)
            self._redraw(unit, unit.blocks | other.blocks)
        return other is not None

    def _move(self, unit: Unidad) -> bool:
        other = self._neighbour(unit)
        if other is None:
            return False
        for block in self.ground.around(other.blocks):
            left = unit.blocks - {block}
            if block in unit.blocks and self._is_large(block, unit) and len(self.ground.parts(left)) == 1:
                self._redraw(unit, left)
                self._redraw(other, other.blocks | {block})
                self._touched.add(other.clave)
                return True
        return False

    def _is_large(self, block: int, unit: Unidad) -> bool:
        return self.ground.areas[block] > MOVED * self.ground.area(unit.blocks)

    def _go(self, unit: Unidad) -> bool:
        del self.units[unit.clave]
        return True

    def _rename(self, unit: Unidad) -> bool:
        self.units[unit.clave] = replace(unit, nombre=self.namer.name(unit.alcaldia, unit.tipo))
        return True

    def _settle(self, count: int) -> None:
        """New UTs on the smallest pieces of open ground at the city's edge."""
        edge = [block for block in self.ground.around(self._ever) if block not in self.ground.built]
        for block in sorted(edge, key=lambda block: (self.ground.areas[block], block))[:count]:
            alcaldia = self.ground.alcaldias[block]
            self._add(alcaldia, self.namer.name(alcaldia, "colonia"), "colonia", frozenset([block]))

    def _neighbour(self, unit: Unidad) -> Unidad | None:
        """A plain UT of the same alcaldía beside this one."""
        owners = (self._owner.get(block) for block in self.ground.around(unit.blocks))
        return next((o for o in owners if o and o.alcaldia == unit.alcaldia and self._is_plain(o)), None)

    def _redraw(self, unit: Unidad, blocks: Blocks) -> None:
        people = unit.poblacion and people_of(self.ground, blocks)
        self.units[unit.clave] = replace(unit, blocks=blocks, poblacion=people)

    def _add(self, alcaldia: str, nombre: str, tipo: str, blocks: Blocks) -> None:
        self._numbers[alcaldia] += 1
        clave = f"{alcaldia}-{self._numbers[alcaldia]:03d}"
        self.units[clave] = Unidad(clave, nombre, tipo, alcaldia, 0, people_of(self.ground, blocks), blocks)
        self._touched.add(clave)
