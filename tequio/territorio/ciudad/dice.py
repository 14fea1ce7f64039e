"""Chance that falls the same way on every machine and Python.

Of ``random.Random`` only ``random()`` is promised to stay. For the same reason the generator never adds floats with
``sum`` (more exact since Python 3.12), raises no power and follows no order of hashing.
"""

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """One stream of chance for each matter, so that a change in one matter leaves the others as they were."""

    def __init__(self, seed: int, matter: str) -> None:
        self._roll = random.Random(f"{seed}:{matter}").random  # noqa: S311  a demonstration, no secret

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self._roll()

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int((high - low + 1) * self._roll())

    def chance(self, probability: float) -> bool:
        return self._roll() < probability

    def pick(self, things: Sequence[T]) -> T:
        return things[int(len(things) * self._roll())]

    def shuffled(self, things: Sequence[T]) -> list[T]:
        pool = list(things)
        for i in range(len(pool) - 1, 0, -1):
            j = int((i + 1) * self._roll())
            pool[i], pool[j] = pool[j], pool[i]
        return pool
