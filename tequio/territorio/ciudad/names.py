"""Names of UTs: invented by putting words together, never twice in one alcaldía, some repeated across alcaldías."""

from collections.abc import Callable

from tequio.lib.text import fold

from . import words
from .dice import Dice

REPEATED = 0.085  # share of the names that another alcaldía already uses
WITHOUT_ACCENTS = str.maketrans("ÁÉÍÓÚ", "AEIOU")


class Namer:
    """Gives names out and remembers which alcaldía has which."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice
        self._taken: set[tuple[str, str]] = set()
        self._everywhere: set[str] = set()
        self._plain: list[str] = []

    def name(self, alcaldia: str, tipo: str) -> str:
        """A new name for a UT of that kind, in capitals, with the mark of its kind as the frames write it."""
        while True:
            base, repeated = self._base(tipo)
            mark = self.dice.pick(words.MARKS[tipo])
            name = self._spelled(base, mark)
            if (repeated or fold(name) not in self._everywhere) and self.take(alcaldia, name):
                if not mark and not repeated:
                    self._plain.append(name)
                return name

    def take(self, alcaldia: str, name: str) -> bool:
        """Whether the alcaldía had no such name; now it has."""
        if (alcaldia, fold(name)) in self._taken:
            return False
        self._taken.add((alcaldia, fold(name)))
        self._everywhere.add(fold(name))
        return True

    def _base(self, tipo: str) -> tuple[str, bool]:
        if tipo == "colonia" and len(self._plain) > 3 and self.dice.chance(REPEATED):
            return self.dice.pick(self._plain), True
        return self.dice.pick(self._makers(tipo))(), False

    def _makers(self, tipo: str) -> tuple[Callable[[], str], ...]:
        pick = self.dice.pick
        if tipo.startswith(("pueblo", "barrio")):
            return (self._old_place, self._old_place, self._toponym)
        if tipo == "unidad-habitacional":
            return (self._numbered, self._landscape, self._long, lambda: pick(words.CRAFTS), self._numbered)
        return (
            self._landscape, self._landscape, self._landscape, self._sectioned, self._toponym,
            lambda: pick(words.THINGS), lambda: pick(words.DATES), self._guild,
        )  # fmt: skip

    def _landscape(self) -> str:
        joined = f"{self.dice.pick(words.LANDFORMS)} DE {self.dice.pick((*words.THINGS, *words.FEASTS))}"
        return joined.replace(" DE EL ", " DEL ")

    def _toponym(self) -> str:
        return self.dice.pick(words.ROOTS) + self.dice.pick(words.ENDINGS)

    def _old_place(self) -> str:
        return f"{self.dice.pick(words.FEASTS)} {self._toponym()}"

    def _sectioned(self) -> str:
        return f"{self._landscape()} {self.dice.pick(words.ROMANS)}"

    def _guild(self) -> str:
        return f"{self.dice.pick(words.CRAFTS)} DE {self._toponym()}"

    def _numbered(self) -> str:
        return f"{self.dice.pick(words.THINGS)} {self.dice.pick(words.ROMANS)}"

    def _long(self) -> str:
        return self.dice.pick(words.LONG).format(self.dice.pick(words.ROMANS))

    def _spelled(self, base: str, mark: str) -> str:
        """As the frames write: half of the accents lost, and the mark in one of its ways."""
        if self.dice.chance(0.5):
            base = base.translate(WITHOUT_ACCENTS)
        if not mark:
            return base
        return f"{base} ( {mark})" if self.dice.chance(0.02) else f"{base} ({mark})"
