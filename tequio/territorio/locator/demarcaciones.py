"""Which alcaldía some words name, so that *centro, tlalpan* is looked for in Tlalpan."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from tequio.lib.text import SMALL_WORDS, fold

# What people call the alcaldías besides their names.
NICKNAMES = {
    "alvaro-obregon": ("a obregon",),
    "benito-juarez": ("b juarez",),
    "cuajimalpa-de-morelos": ("cuajimalpa",),
    "gustavo-a-madero": ("gam", "gustavo madero"),
    "la-magdalena-contreras": ("magdalena contreras", "contreras"),
    "miguel-hidalgo": ("m hidalgo",),
    "venustiano-carranza": ("v carranza",),
}
LINK = re.compile(r"(?:^|\s+)(?:en |de )?(?:la )?(?:alcaldia|delegacion|demarcacion|en)$")
ALIKE = 88.0  # cuahutemoc, azcapozalco
CALLED = re.compile(r"^(?:la )?(?:alcaldia|delegacion|demarcacion)(?: de)? ")
AT_START = 99.0  # "miguel hidalgo, azcapotzalco" is in Azcapotzalco


class AlcaldiaNames:
    """Knows the alcaldías of one frame by name, nickname and common misspelling."""

    def __init__(self, alcaldias: Iterable[tuple[str, str]]) -> None:
        """``alcaldias``: (slug, name) pairs."""
        self._official = [(slug, fold(official)) for slug, official in alcaldias]
        self._names = [
            (name.split(), slug) for slug, official in self._official for name in (official, *NICKNAMES.get(slug, ()))
        ]

    def split(self, text: str) -> tuple[str, str] | None:
        """(slug, the other words) where folded text ends or begins with the name of an alcaldía, else None."""
        words = text.split()
        fit, _, slug, rest = max((self._fit(words, name, slug) for name, slug in self._names), default=(0.0, 0, "", ""))
        return (slug, LINK.sub("", rest)) if fit >= ALIKE else None

    def partly(self, text: str) -> tuple[str, ...]:
        """Slugs of the alcaldías of whose name the folded text is a part: *la magdalena*, *obregon*."""
        words = CALLED.sub("", text)
        if not set(words.split()) - SMALL_WORDS:
            return ()
        return tuple(slug for slug, official in self._official if f" {words} " in f" {official} ")

    @staticmethod
    def _fit(words: list[str], name: list[str], slug: str) -> tuple[float, int, str, str]:
        """(fit, words that fit, slug, other words). At the end the name may be misspelled, at the start not."""
        count, written = len(name), " ".join(name)
        if len(words) < count:
            return 0.0, count, slug, ""
        if words[:count] == name and words[-count:] != name:
            return AT_START, count, slug, " ".join(words[count:])
        return fuzz.ratio(" ".join(words[-count:]), written), count, slug, " ".join(words[:-count])
