"""Text of places: folding for comparison, and names as people write them."""

import re
import unicodedata

# Words that stay in lower case inside a Spanish place name.
SMALL_WORDS = frozenset(["a", "al", "con", "de", "del", "e", "el", "en", "la", "las", "los", "o", "por", "y"])
ROMAN = re.compile(r"^(?=[ivxlc])(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$", re.IGNORECASE)
TRAILING_MARK = re.compile(r"[\s_]*\(\s*([^()]*?)\s*\)\s*$")
MARK = re.compile(r"[\s_]*\(\s*([^()]*?)\s*\)")
EXTENSION = re.compile(r"[\s_]*\(\s*AMPL\s*\)")
# Marks that only say which kind of place it is: people leave them out, and the kind is told apart.
KIND_MARKS = frozenset(
    ["barr", "cond", "conj hab", "ej", "fracc", "pblo", "pje", "rcnda", "rdcial", "rncda", "u", "u hab", "u habs"]
)
ACRONYMS = frozenset(["CROC", "CTM", "FOVISSSTE", "GDF", "IMSS", "INPI", "ISSSFAM", "ISSSTE", "SCT"])
WORD = re.compile(r"(\d*)([^\W\d_]+)")


def fold(text: str) -> str:
    """Comparison form: no accents, no case, letters and digits only, single spaces.

    >>> fold("  Álvaro   OBREGÓN (U. Hab.)")
    'alvaro obregon u hab'
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", plain))


def split_mark(name: str) -> tuple[str, str]:
    """The name and the mark in parentheses at its end, as ``("LOS PADRES", "U HAB")``; the mark may be empty."""
    match = TRAILING_MARK.search(name)
    if not match or not name[: match.start()].strip():
        return " ".join(name.split()), ""
    return " ".join(name[: match.start()].replace("_", " ").split()), " ".join(match.group(1).split())


def readable_name(name: str) -> str:
    """The name as a neighbour writes it: ``LOS PADRES (U HAB)`` → ``Los Padres``. Lost accents are not guessed.

    Marks of kind go, ``PETROLERA (AMPL)`` is ``Ampliación Petrolera``, any other mark stays in its parentheses.
    A name that already mixes upper and lower case keeps its letters.
    """
    text, extended = EXTENSION.subn("", name)
    return "Ampliación " * bool(extended) + _readable(_without_kind(text))


def with_accents(name: str, spelling: str) -> str | None:
    """The name with the accents of another spelling of it; None when they differ in more than accents and case.

    >>> with_accents("San Bernabe", "San Bernabé")
    'San Bernabé'
    """
    if len(name) != len(spelling):
        return None
    letters = [_accented(own, other) for own, other in zip(name, spelling, strict=True)]
    return None if None in letters else "".join(filter(None, letters))


def _accented(own: str, other: str) -> str | None:
    if fold(own) != fold(other) or own.isalnum() != other.isalnum():
        return None
    if not own.isascii() or not own.isalpha():
        return own
    return other.upper() if own.isupper() else other.lower()


def lost_letters(damaged: str, whole: str) -> bool:
    """Whether ``damaged`` is ``whole`` without its non-ASCII letters: ``NUEVA ESPAA`` and ``NUEVA ESPAÑA``."""
    dropped = "".join(c for c in whole if c.isascii())
    return damaged.split() == dropped.split() and damaged.split() != whole.split()


def _without_kind(name: str) -> str:
    """Without marks of kind nor stray underscores, every mark that stays set apart by one blank."""
    kept = MARK.sub(lambda m: "" if fold(m.group(1)) in KIND_MARKS else f" ({m.group(1)})", name)
    kept = " ".join(re.sub(r"(?<=\w)_(?=\w)", "-", kept).replace("_", " ").split())
    return kept or name


def _readable(text: str) -> str:
    if not _is_shouted(text):
        return text
    words = text.split()
    starts = [True, *(word.endswith(("-", ",", "/")) for word in words)]
    return " ".join(_readable_word(word, first=first) for word, first in zip(words, starts, strict=False))


def _is_shouted(text: str) -> bool:
    """Upper case but for a stray letter (``1o DE MAYO``)."""
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > len(letters) * 0.7


def _readable_word(word: str, *, first: bool) -> str:
    if word.lower() in SMALL_WORDS and not first:
        return word.lower()
    if ROMAN.match(word.strip("().,-")):
        return word
    return WORD.sub(_readable_letters, word)


def _readable_letters(match: re.Match[str]) -> str:
    digits, letters = match.groups()
    if letters in ACRONYMS:
        return digits + letters
    if digits:  # 2DA → 2da, but 1B is a letter of its own
        return digits + (letters.lower() if len(letters) > 1 else letters)
    return letters.capitalize()


def slugify(text: str) -> str:
    """``La Magdalena Contreras`` → ``la-magdalena-contreras``."""
    return fold(text).replace(" ", "-")
