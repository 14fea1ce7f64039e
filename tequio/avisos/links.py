"""Links that go in messages: whole addresses, and keys that open only what they name.

A key is signed with the secret of the installation, so nobody can make one for another address; it does not expire,
since an old message must always let its reader leave. It travels in the query, which no log of ours writes down.
"""

from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import translation

# Where nobody said the public address, this machine's own.
HERE = "http://127.0.0.1:8000"


class LlaveInvalidaError(ValueError):
    """It was not made here, or it was cut on the way."""


def link(name: str, idioma: str, **query: str) -> str:
    """The whole address of a page, in a language: ``link("avisos:mios", "en", llave=…)``."""
    with translation.override(idioma):
        path = reverse(name)
    return f"{settings.SITE_URL or HERE}{path}?{urlencode(query)}" if query else f"{settings.SITE_URL or HERE}{path}"


def key_of(kind: str, referencia: UUID) -> str:
    """``kind``: "destino" (all that an address receives) or "suscripcion" (that one)."""
    return Signer(salt=f"tequio.avisos.{kind}").sign(referencia.hex)


def read_key(kind: str, key: str) -> UUID:
    """Raises LlaveInvalidaError."""
    try:
        return UUID(hex=Signer(salt=f"tequio.avisos.{kind}").unsign(key))
    except (BadSignature, ValueError):
        raise LlaveInvalidaError from None
