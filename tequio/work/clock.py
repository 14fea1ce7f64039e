"""What is done by the clock: ``settings.PERIODIC_TASKS``, from the dotted path of a function to its period in seconds.

Each worker keeps its own clock, so with several a thing may be done more often than its period, and after a restart it
is done at once. Whatever is listed must bear that: it looks for what is due, does it, and finds nothing the next time.
"""

import logging
from collections.abc import Callable, Mapping
from time import monotonic

from django.db import OperationalError, close_old_connections
from django.utils.module_loading import import_string

log = logging.getLogger("tequio.work")


class Clock:
    """Knows when each thing is due next; ``now`` is in seconds from any beginning."""

    def __init__(self, periods: Mapping[str, float], now: Callable[[], float] = monotonic) -> None:
        self._periods, self._now = dict(periods), now
        self._due = dict.fromkeys(self._periods, now())

    def tick(self) -> list[str]:
        """Do what is due; returns its names. What fails is told in the log and comes again after its period."""
        done = []
        for path, period in self._periods.items():
            if self._now() >= self._due[path]:
                self._due[path] = self._now() + period
                _do(path)
                done.append(path)
        return done


def _do(path: str) -> None:
    close_old_connections()
    try:
        import_string(path)()
    except OperationalError:
        log.warning("%s could not be done: the database does not answer", path)
    except Exception:
        log.exception("%s failed", path)
