"""Folios: the legal one, numbered without gaps, and the short one that a person can dictate by telephone.

    Serie("IECM-DD01", 2025).folio(230)   → "IECM-DD01-000230/2025"
    new_short_folio()                     → "7K3M9-XQPD1"
    read_short_folio("7k3m9 xqpdl")       → "7K3M9-XQPD1"

The short folio has nine symbols drawn by chance (45 bits: nobody finds another's by trying) and one that checks
them. Its letters leave out I, L, O and U, and reading forgives case, spaces and those look-alikes. The check
catches every single wrong symbol and every two symbols exchanged.
"""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 10
HALF = LENGTH // 2
LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
SEPARATORS = re.compile(r"[\s.\-–—]+")
LEGAL = re.compile(r"(?P<organo>[A-Z][A-Z0-9-]*)-(?P<numero>\d{6,})/(?P<ejercicio>\d{4})")
ORGANO = re.compile(r"[A-Z][A-Z0-9-]*(?<!-)")
DIGITS = 6

FIELD = 32  # the symbols are the elements of GF(2⁵)
POLYNOMIAL = 0b100101  # x⁵ + x² + 1, primitive: x generates all 31 elements but zero


class FolioError(ValueError):
    """What was written is no folio: wrong length, a strange letter, or the check does not fit."""


@dataclass(frozen=True, slots=True)
class Serie:
    """Numbers that run without gaps: of one ``organo`` (``IECM-DD01``) in one ``ejercicio`` (2025).

    Raises FolioError when the ``organo`` is not capital letters, digits and hyphens, or the year has not four digits.
    """

    organo: str
    ejercicio: int

    def __post_init__(self) -> None:
        if not ORGANO.fullmatch(self.organo) or not 1000 <= self.ejercicio <= 9999:
            raise FolioError(f"{self.organo}/{self.ejercicio}")

    def __str__(self) -> str:
        return f"{self.organo}/{self.ejercicio}"

    def folio(self, numero: int) -> str:
        """``IECM-DD01-000230/2025``: six digits, more when they no longer fit."""
        if numero < 1:
            raise FolioError(f"{self}: {numero}")
        return f"{self.organo}-{numero:0{DIGITS}}/{self.ejercicio}"


def read_legal_folio(text: str) -> tuple[Serie, int]:
    """The series and the number of ``IECM-DD01-000230/2025``; raises FolioError."""
    found = LEGAL.fullmatch(text.strip().upper())
    if not found:
        raise FolioError(text[:40])
    serie, numero = Serie(found["organo"], int(found["ejercicio"])), int(found["numero"])
    if serie.folio(numero) != found[0]:
        raise FolioError(text[:40])
    return serie, numero


def new_short_folio(draw: Callable[[int], int] = secrets.randbelow) -> str:
    """A folio by chance; whoever keeps it makes sure that it is new. ``draw(n)``: a number from 0 to n-1."""
    values = [draw(FIELD) for _ in range(LENGTH - 1)]
    return _written([*values, _check(values)])


def read_short_folio(text: str) -> str:
    """The folio as it is kept; raises FolioError when a letter is wrong, missing or in another's place."""
    plain = SEPARATORS.sub("", text).upper().translate(LOOK_ALIKES)
    if len(plain) != LENGTH or not set(plain) <= set(ALPHABET):
        raise FolioError(text[:40])
    values = [ALPHABET.index(symbol) for symbol in plain]
    if _check(values[:-1]) != values[-1]:
        raise FolioError(text[:40])
    return _written(values)


def _written(values: list[int]) -> str:
    symbols = "".join(ALPHABET[value] for value in values)
    return f"{symbols[:HALF]}-{symbols[HALF:]}"


def _check(values: list[int]) -> int:
    """The sum of each value times a weight of its own, none of which is 1: the weight of the check itself."""
    total = 0
    for position, value in enumerate(values, start=1):
        total ^= _times(_POWERS[position], value)
    return total


def _times(a: int, b: int) -> int:
    """Product in GF(2⁵)."""
    product = 0
    while b:
        product ^= a if b & 1 else 0
        a = a << 1 ^ (POLYNOMIAL if a & FIELD >> 1 else 0)
        b >>= 1
    return product


def _powers() -> tuple[int, ...]:
    found = [1]
    while len(found) < LENGTH:
        found.append(_times(found[-1], 2))
    return tuple(found)


_POWERS = _powers()
