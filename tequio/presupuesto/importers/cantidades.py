"""Money and progress as the files of many offices write them. What is blank is unknown, and no zero."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from tequio.lib.sources.records import Value
from tequio.lib.text import fold
from tequio.territorio.importers.values import UnreadableError, text_of

from .montos import pesos_of

UNKNOWN = frozenset({"", "nd", "n d", "na", "n a", "sd", "s d", "sin dato", "no disponible"})  # as ``fold`` leaves them
COMMA = re.compile(r"(\$?\s*)((?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,2})")  # 1.234.567,89 and 612633,7
NOTHING = re.compile(r"\$?\s*0+(\.0*)?")
POINT = Decimal("0.0001")


def dinero_of(value: Value, mends: list[str]) -> Decimal | None:
    """Pesos; None where the cell does not say, zero where it says zero. Raises UnreadableError.

    >>> dinero_of("612.633,77", [])
    Decimal('612633.77')
    """
    text = text_of(value)
    if fold(text) in UNKNOWN:
        return None
    if written := COMMA.fullmatch(text):
        plain = written[2].replace(".", "").replace(",", ".")
        mends.append(f"el monto «{text}» se leyó como ${Decimal(plain):,.2f}")
        text = plain
    return Decimal(0) if NOTHING.fullmatch(text) else pesos_of(text, mends)


def en_ciento(column: Iterable[Value]) -> bool:
    """Whether a column of progress without signs goes from 0 to 100: some number is above one, and none has a part."""
    found = [number for number in map(_number, column) if number is not None]
    return any(each > 1 for each in found) and not any(0 < each < 1 for each in found)


def avance_of(value: Value, mends: list[str], *, en_ciento: bool) -> Decimal | None:
    """From 0 to 1, of ``0.9927``, ``99.27 %`` or, in a column that goes to a hundred, ``99``. Raises UnreadableError.

    >>> avance_of("99.27 %", [], en_ciento=False)
    Decimal('0.9927')
    """
    text = text_of(value)
    if fold(text) in UNKNOWN:
        return None
    signed = text.endswith("%")
    number = _number(text.removesuffix("%"))
    if number is None:
        raise UnreadableError(f"el avance «{text}» no es un número")
    share = number / 100 if signed or en_ciento else number
    if not 0 <= share <= 1:
        raise UnreadableError(f"el avance «{text}» no está entre 0 y {'100' if signed or en_ciento else '1'}")
    if signed:
        mends.append(f"el avance «{text}» se escribió {share.normalize():f}")
    return share.quantize(POINT)


def _number(value: Value) -> Decimal | None:
    try:
        number = Decimal(text_of(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
