"""Memory that a process took for a moment."""

import ctypes
from functools import lru_cache
from typing import Any


def give_back() -> None:
    """What is free goes back to the system now, instead of when the allocator likes. Some milliseconds; call it after
    something large was made, never for each request. Only glibc knows how: elsewhere nothing happens."""
    trim = _malloc_trim()
    if trim:
        trim(0)


@lru_cache(maxsize=1)
def _malloc_trim() -> Any:
    return getattr(ctypes.CDLL(None), "malloc_trim", None)
