"""Which blocks make each UT of the first frame, with every oddity that the real frame has."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .dice import Dice
from .ground import Ground

ANCHOR_ALCALDIA = "08"


@dataclass(eq=False, slots=True)
class Draft:
    """A UT before it has a key and a name; one drawn over others, or enclosed by one, is a housing estate."""

    alcaldia: str
    blocks: set[int]
    estate: bool = False


@dataclass(frozen=True, slots=True)
class Oddities:
    """How many of each the city shows."""

    slivers: int
    strays: int
    multipart: int
    parks: int  # holes that are nobody's
    enclaves: int  # holes that hold another UT
    nested: int
    straddling: int

    @classmethod
    def for_units(cls, count: int) -> "Oddities":
        def share(thousandths: float) -> int:
            return max(1, round(count * thousandths / 1000))

        return cls(
            slivers=share(3), strays=share(6), multipart=share(11), parks=share(9), enclaves=share(8),
            nested=share(70), straddling=share(30),
        )  # fmt: skip


def survey(ground: Ground, dice: Dice) -> tuple[Draft, list[Draft]]:
    """The UT that our documents cite, and all the drafts, that one among them."""
    surveyor = _Surveyor(ground, dice)
    return surveyor.anchor, surveyor.drafts


class _Surveyor:
    def __init__(self, ground: Ground, dice: Dice) -> None:
        self.ground, self.dice = ground, dice
        self.drafts = self._from_plots()
        self.owner = {block: draft for draft in self.drafts for block in draft.blocks}
        self._soften()
        self.anchor = max(
            (draft for draft in self.drafts if draft.alcaldia == ANCHOR_ALCALDIA),
            key=lambda draft: (ground.urban[min(draft.blocks)], -min(draft.blocks)),
        )
        self.free = [draft for draft in dice.shuffled(self.drafts) if draft is not self.anchor]
        self._make_odd(Oddities.for_units(len(self.drafts)))

    def _from_plots(self) -> list[Draft]:
        plots: dict[int, Draft] = {}
        for block in sorted(self.ground.built):
            plot = self.ground.plots[block]
            plots.setdefault(plot, Draft(self.ground.alcaldias[block], set())).blocks.add(block)
        return list(plots.values())

    def _soften(self) -> None:
        """Plots are too even: each gives a block or two to a neighbour, or to the fields at the city's edge."""
        for draft in self.drafts * 2:
            block = self.dice.pick(sorted(draft.blocks))
            near = self.dice.pick(self.ground.neighbours[block])
            heir = self.owner.get(near)
            if heir is not draft and (heir is None or heir.alcaldia == draft.alcaldia) and self._can_lose(draft, block):
                self._give(block, draft, heir)

    def _can_lose(self, draft: Draft, block: int) -> bool:
        return len(draft.blocks) > 3 and len(self.ground.parts(draft.blocks - {block})) == 1

    def _give(self, block: int, giver: Draft, heir: Draft | None) -> None:
        giver.blocks.remove(block)
        if heir is None:
            self.owner.pop(block, None)
        else:
            heir.blocks.add(block)
            self.owner[block] = heir

    def _make_odd(self, counts: Oddities) -> None:
        """Each oddity takes free drafts, which are then no longer free."""
        for count, act in (
            (counts.parks, self._hole_for_park),
            (counts.enclaves, self._hole_for_enclave),
            (counts.slivers, self._sliver),
            (counts.strays, self._stray),
            (counts.multipart, self._exclave),
            (counts.straddling, self._straddle),
            (counts.nested, self._nest),
        ):
            self._repeat(count, act)

    def _repeat(self, count: int, act: Callable[[Draft], bool]) -> None:
        for draft in list(self.free):
            if count and draft in self.free and act(draft):
                self.free.remove(draft)
                count -= 1

    def _enclosed(self, draft: Draft) -> Iterator[int]:
        return (block for block in sorted(draft.blocks) if set(self.ground.neighbours[block]) <= draft.blocks)

    def _hole_for_park(self, draft: Draft) -> bool:
        block = next(self._enclosed(draft), None)
        if block is not None:
            self._give(block, draft, None)
        return block is not None

    def _hole_for_enclave(self, draft: Draft) -> bool:
        block = next(self._enclosed(draft), None)
        if block is not None:
            self._give(block, draft, self._add(draft.alcaldia, set()))
        return block is not None

    def _sliver(self, draft: Draft) -> bool:
        """The thin strips that the plough left become UTs of their own."""
        mean = self.ground.area(draft.blocks) / len(draft.blocks)
        thin = [b for b in sorted(draft.blocks) if self.ground.areas[b] < mean / 6 and self._can_lose(draft, b)]
        if thin:
            self._give(thin[0], draft, self._add(draft.alcaldia, set()))
        return bool(thin)

    def _stray(self, draft: Draft) -> bool:
        """A UT that belongs to the alcaldía next door, not to the one it lies in."""
        across = {self.ground.alcaldias[near] for near in self.ground.around(draft.blocks)} - {draft.alcaldia}
        if across:
            draft.alcaldia = min(across)
        return bool(across)

    def _exclave(self, draft: Draft) -> bool:
        """A block beyond the neighbours joins a UT that it does not touch."""
        around = self.ground.around(draft.blocks)
        for block in self.ground.around({*draft.blocks, *around}):
            giver = self.owner.get(block)
            if giver in self.free and giver.alcaldia == draft.alcaldia and self._can_lose(giver, block):
                self._give(block, giver, draft)
                self.free.remove(giver)
                return True
        return False

    def _straddle(self, draft: Draft) -> bool:
        """An estate drawn over the border of two UTs that keep their blocks."""
        for near in self.ground.around(draft.blocks):
            other = self.owner.get(near)
            if other in self.free and other.alcaldia == draft.alcaldia:
                beside = min(set(self.ground.neighbours[near]) & draft.blocks)
                self._add(draft.alcaldia, {near, beside})
                self.free.remove(other)
                return True
        return False

    def _nest(self, draft: Draft) -> bool:
        """An estate drawn inside a UT that keeps its blocks."""
        if len(draft.blocks) < 5:
            return False
        block = self.dice.pick(sorted(draft.blocks))
        self._add(draft.alcaldia, {block})
        return True

    def _add(self, alcaldia: str, blocks: set[int]) -> Draft:
        draft = Draft(alcaldia, blocks, estate=True)
        self.drafts.append(draft)
        return draft
