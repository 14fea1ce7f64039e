"""What the database said a moment ago, for what every request asks: which version of the data answers now."""

import logging
from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Generic, TypeVar
from weakref import WeakSet

from django.db import DatabaseError

T = TypeVar("T")
log = logging.getLogger(__name__)

FRESH_S = 2.0
_all: "WeakSet[Believed]" = WeakSet()


class Believed(Generic[T]):
    """``believed()``: what ``ask`` gave at most two seconds ago. While the database does not answer, what it gave last.

    Threads share it: one asks, the others go on with what is known.
    """

    def __init__(self, ask: Callable[[], T], clock: Callable[[], float] = monotonic) -> None:
        self._ask, self._clock, self._asking = ask, clock, Lock()
        self._known: tuple[float, T] | None = None
        _all.add(self)

    def __call__(self) -> T:
        known = self._known
        if known and self._clock() - known[0] < FRESH_S:
            return known[1]
        if not self._asking.acquire(blocking=known is None):
            return known[1]  # type: ignore[index]  # it did not wait, so something was known
        try:
            answer = self._ask()
        except DatabaseError as error:
            if known is None:
                raise
            log.warning("what was known rules on: %s", error)
            answer = known[1]
        finally:
            self._asking.release()
        self._known = self._clock(), answer
        return answer

    def forget(self) -> None:
        """As if nothing had been asked yet."""
        self._known = None


def forget_all() -> None:
    for each in _all:
        each.forget()
