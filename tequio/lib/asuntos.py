"""A matter that waits in somebody's inbox."""

from dataclasses import dataclass
from enum import StrEnum


class Cuando(StrEnum):
    """In which of the three lists of the inbox it stands."""

    HOY = "hoy"
    VENCIDO = "vencido"
    OTROS = "otros"


@dataclass(frozen=True, slots=True)
class Asunto:
    """``titulo``: what it is, in words; ``href``: where it is seen to; ``etiqueta``: how it stands, in a word."""

    cuando: Cuando
    titulo: str
    href: str
    etiqueta: str = ""
