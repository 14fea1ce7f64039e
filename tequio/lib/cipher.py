"""Secrets that open and close text: what personal data look like at rest.

    ring = KeyRing([current, former])
    ring.decrypt(ring.encrypt("ana@example.org"))

The first secret closes; any of them opens, so that a new one can be put in front while old texts are still there.
A text closed twice gives two different results, so equal ones are found by their ``digest`` instead (HMAC-SHA-256
with a key of its own: whoever reads only the database cannot try addresses against it).
"""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class UnreadableSecretError(Exception):
    """None of the keys opens it: the key is lost, or the text was altered."""


class KeyRing:
    """Keys derived from one or more secrets, the current one first. Raises ValueError when there is none."""

    def __init__(self, secrets: Sequence[str]) -> None:
        if not secrets:
            raise ValueError("A key ring needs at least one secret.")
        locks = [Fernet(urlsafe_b64encode(_derive(secret, b"tequio: text at rest"))) for secret in secrets]
        self._current, self._all = locks[0], MultiFernet(locks)
        self._digest_keys = [_derive(secret, b"tequio: digest of a text") for secret in secrets]

    def encrypt(self, text: str) -> str:
        return self._all.encrypt(text.encode()).decode()

    def decrypt(self, closed: str) -> str:
        """The text; raises UnreadableSecretError."""
        try:
            return self._all.decrypt(closed.encode()).decode()
        except InvalidToken:
            raise UnreadableSecretError("no key of TEQUIO_DATA_KEYS opens this text") from None

    def is_current(self, closed: str) -> bool:
        """Whether the current key alone opens it."""
        try:
            self._current.decrypt(closed.encode())
        except InvalidToken:
            return False
        return True

    def digest(self, text: str) -> str:
        """64 hexadecimal digits, the same for the same text whatever its capitals and outer spaces."""
        return self.digests(text)[0]

    def digests(self, text: str) -> list[str]:
        """The digest under each key, the current one first: what to look for while a rotation is under way."""
        told = text.strip().casefold().encode()
        return [hmac.new(key, told, hashlib.sha256).hexdigest() for key in self._digest_keys]


def _derive(secret: str, purpose: bytes) -> bytes:
    """A key of 32 bytes for one purpose; secrets are long and random, so no slow hash is needed."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret.encode())
