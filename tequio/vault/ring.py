"""The key ring of this installation (``TEQUIO_DATA_KEYS``)."""

from functools import lru_cache

from django.conf import settings

from tequio.lib.cipher import KeyRing


def ring() -> KeyRing:
    return _ring(tuple(settings.DATA_KEYS))


@lru_cache(maxsize=4)
def _ring(secrets: tuple[str, ...]) -> KeyRing:
    return KeyRing(secrets)
