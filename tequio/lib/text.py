"""Text of places: folding for comparison, and names as people write them."""

import re
import unicodedata

# Words that stay in lower case inside a Spanish place name.
SMALL_WORDS = frozenset(["a", "al", "con", "de", "del", "e", "el", "en", "la", "las", "los", "o", "por", "y"])
ROMAN = re.compile(r"^(?=[ivxlc])(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$", re.IGNORECASE)
TRAILING_MARK = re.compile(r"[\s_]*\(\s*([^()]*?)\s*\)\s*$")


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

    A name that already mixes upper and lower case is kept as it is.
    """
    base, _ = split_mark(name)
    if not base.isupper():
        return base
    return " ".join(_readable_word(word, first=i == 0) for i, word in enumerate(base.split()))


def _readable_word(word: str, *, first: bool) -> str:
    low = word.lower()
    if low in SMALL_WORDS and not first:
        return low
    if ROMAN.match(word.strip("().,-")):
        return word
    return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), low)


def slugify(text: str) -> str:
    """``La Magdalena Contreras`` → ``la-magdalena-contreras``."""
    return fold(text).replace(" ", "-")
