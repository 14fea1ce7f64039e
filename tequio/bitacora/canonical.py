"""One way of writing facts as bytes, so that equal facts have equal hashes in any language and on any day.

The bytes are those of RFC 8785 (JSON Canonicalization Scheme) over a domain where nothing is doubtful: numbers with a
fraction and whole numbers that JavaScript would round are written as text, and keys are plain enough to sort alike
everywhere. Hence ``json.dumps(..., sort_keys=True)`` is enough to check a leaf.
"""

import hashlib
import json
import math
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

SAFE_INTEGER = 2**53 - 1  # what a JavaScript number holds exactly
LEAF = b"\x00"  # RFC 9162 §2.1.1: what sets the hash of a leaf apart from that of a node


class ValorIlegibleError(Exception):
    """A value that could not be written, or not be read back the same, by every engine."""


def plain(value: Any) -> Any:
    """The value as None, bool, int, str, list or dict: what both databases give back unchanged.

    Moments become UTC with microseconds (``2026-08-01T18:00:00.000000Z``), days ISO 8601, decimals and numbers with
    a fraction text. Raises ValorIlegibleError: moments without time zone, NaN, null bytes, halves of a character,
    keys beyond U+D7FF, types unknown here.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int | float | Decimal):
        return _number(value)
    if isinstance(value, date):
        return _moment(value) if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, Mapping):
        return {_key(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    raise ValorIlegibleError(f"La bitácora no sabe escribir un valor de tipo {type(value).__name__}.")


def canonical(value: Any) -> bytes:
    """The one way of writing it: keys in order, no spaces, UTF-8."""
    text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def leaf_hash(data: bytes) -> str:
    """What a Merkle tree keeps of an entry (RFC 9162 §2.1.1), in hexadecimal."""
    return hashlib.sha256(LEAF + data).hexdigest()


def _text(value: str) -> str:
    text = str.__str__(value)  # an enumeration of text is its text
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValorIlegibleError("La bitácora no guarda textos con caracteres partidos.") from None
    if "\0" in text:
        raise ValorIlegibleError("La bitácora no guarda textos con caracteres nulos.")
    return text


def _number(value: int | float | Decimal) -> int | str:
    if isinstance(value, int):
        return int(value) if abs(value) <= SAFE_INTEGER else str(int(value))
    if not math.isfinite(value):
        raise ValorIlegibleError("La bitácora no guarda números infinitos ni indefinidos.")
    return str(value) if isinstance(value, Decimal) else repr(value)


def _moment(value: datetime) -> str:
    if value.utcoffset() is None:
        raise ValorIlegibleError("La bitácora pide la zona horaria de cada momento.")
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _key(key: Any) -> str:
    if not isinstance(key, str) or any(letter > "\ud7ff" for letter in _text(key)):
        raise ValorIlegibleError(f"La bitácora no admite la clave {key!r}.")
    return str(key)
