"""Cells as people and spreadsheets leave them."""

import re
from datetime import date, datetime

from tequio.lib.sources.records import Value

KEY = re.compile(r"(\d{1,2})\s*[-–—_/ ]\s*(\d{1,3})|(\d{1,2})(\d{3})")
DATES = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%d/%m/%Y", "%d-%m-%Y")
SECTIONS_RULE = re.compile(r"\d{1,4}([\s,;]+\d{1,4})*[\s,;]*")


class UnreadableError(ValueError):
    """The cell says nothing that can be used. The message is Spanish, for a person."""


def text_of(value: Value) -> str:
    """The cell as text, without blanks around it: ``16.0`` is ``16``, an empty cell is ``""``.

    >>> text_of(16.0)
    '16'
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()


def whole_number(value: Value) -> int | None:
    """A count: ``"1,234"`` and ``1234.0`` are 1234; an empty cell is None. Raises UnreadableError."""
    text = text_of(value).replace(",", "").replace(" ", "")
    if not text:
        return None
    try:
        number = float(text)
    except ValueError:
        raise UnreadableError(f"«{text_of(value)}» no es un número") from None
    if not number.is_integer() or number < 0:
        raise UnreadableError(f"«{text_of(value)}» no es un número entero")
    return int(number)


def decimal_number(value: Value) -> float | None:
    """A measure or a coordinate; an empty cell is None. Raises UnreadableError."""
    text = text_of(value)
    try:
        return float(text) if text else None
    except ValueError:
        raise UnreadableError(f"«{text}» no es un número") from None


def clave_of(value: Value) -> str:
    """A UT key however it was typed: ``2-1``, ``02 001`` and ``2001`` are ``02-001``. Raises UnreadableError."""
    match = KEY.fullmatch(text_of(value))
    if not match:
        raise UnreadableError(f"la clave «{text_of(value)}» no tiene la forma 02-001")
    alcaldia, number = match[1] or match[3], match[2] or match[4]
    return f"{int(alcaldia):02}-{int(number):03}"


def postal_code_of(value: Value) -> str:
    """Five digits; the zeros that a spreadsheet took from the left come back. Raises UnreadableError."""
    text = text_of(value)
    if not re.fullmatch(r"\d{4,5}", text):
        raise UnreadableError(f"«{text}» no es un código postal de cinco cifras")
    return text.zfill(5)


def sections_of(value: Value) -> tuple[int, ...]:
    """The sections of a list, however it is separated: ``"2301,2307  4846 , 4847"``. Raises UnreadableError."""
    text = text_of(value)
    if text and not SECTIONS_RULE.fullmatch(text):
        raise UnreadableError(f"la lista de secciones «{text}» no se entiende")
    return tuple(dict.fromkeys(int(number) for number in re.findall(r"\d+", text)))


def date_of(value: Value) -> date | None:
    """A day as 2026-08-16 or 16/08/2026; an empty cell is None. Raises UnreadableError."""
    text = text_of(value)
    if not text:
        return None
    for form in DATES:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  a day of the calendar, not a moment
        except ValueError:
            continue
    raise UnreadableError(f"«{text}» no es una fecha como 2026-08-16")
