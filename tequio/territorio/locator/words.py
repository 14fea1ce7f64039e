"""Words of place names brought to one form, so that *Gral. Anaya 1a Secc.* and *general anaya sección I* are equal."""

import re
from dataclasses import dataclass

from tequio.lib.text import fold

# What kind of place a name says it is: the marks of the frames' names, as ``(U HAB)``, and what people write for them.
KINDS = {
    "uhab": r"(?:unidad|u|conjunto|conj) (?:habitacional|hab|h)|uh|conj",
    "fracc": r"fraccionamiento|fraccto|fracc",
    "rdcial": r"residencial|rdcial",
    "cond": r"condominio|cond",
    "pueblo": r"pueblo|pblo",
    "barrio": r"barrio|barr|bo",
    "ejido": r"ejido|ej",
    "colonia": r"colonia|col",
}
KIND = re.compile(rf"\b(?:{'|'.join(f'(?P<{kind}>{written})' for kind, written in KINDS.items())})\b")
MARK = re.compile(r"\([^()]*\)")

SHORT = {
    "amp": "ampliacion",
    "ampl": "ampliacion",
    "cd": "ciudad",
    "dr": "doctor",
    "fco": "francisco",
    "gral": "general",
    "hda": "hacienda",
    "ing": "ingeniero",
    "lic": "licenciado",
    "ma": "maria",
    "mz": "manzana",
    "nte": "norte",
    "ote": "oriente",
    "pdte": "presidente",
    "prof": "profesor",
    "pte": "poniente",
    "sec": "seccion",
    "secc": "seccion",
    "sn": "san",
    "sta": "santa",
    "sto": "santo",
}
ORDINAL = re.compile(r"(\d{1,2})(?:er|[oa]|[rdtmvn][oa]|era)")
ORDINALS = ("primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav", "noven", "decim")
SPELLED = {stem + end: str(n) for n, stem in enumerate(ORDINALS, 1) for end in ("a", "o", "")}
ROMANS = {
    tens + ones: str(10 * t + o)
    for t, tens in enumerate(("", "x", "xx", "xxx"))
    for o, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    if tens + ones
}


@dataclass(frozen=True, slots=True)
class Words:
    """A name in words: ``full`` keeps what kind of place it is, ``core`` does not.

    ``raw``: the last word of a query as it was typed, for it may be unfinished; empty where a kind came after it.
    """

    full: tuple[str, ...]
    core: tuple[str, ...]
    raw: str

    @property
    def full_form(self) -> str:
        """The same for every order of the words."""
        return " ".join(sorted(self.full))

    @property
    def core_form(self) -> str:
        return " ".join(sorted(self.core))


def words_of_name(name: str) -> Words:
    """From a catalogue, where the kind stands in a mark: ``SAN JUAN DE ARAGON 1A SECCION (U HAB) I``."""
    unmarked = MARK.sub(lambda mark: " " if _is_kind(mark.group()) else mark.group(), name)
    full = _canonical(name)
    return _words(full, full if unmarked == name else _canonical(unmarked))


def words_of_query(text: str) -> Words:
    """From a person, who writes the kind before or after the name: *unidad habitacional Los Padres*."""
    full = _canonical(text)
    start, end = 0, len(full)
    while start < end and full[start] in KINDS:
        start += 1
    while start < end and full[end - 1] in KINDS:
        end -= 1
    return _words(full, full[start:end], fold(text).rpartition(" ")[2] if end == len(full) else "")


def _words(full: tuple[str, ...], core: tuple[str, ...], raw: str = "") -> Words:
    full = tuple(word for word in full if word != "colonia") or full
    return Words(full, core or full, raw)


def _is_kind(text: str) -> bool:
    return set(_canonical(text)) <= KINDS.keys()


def _canonical(text: str) -> tuple[str, ...]:
    folded = KIND.sub(lambda kind: kind.lastgroup or "", fold(text))
    return tuple(_word(word) for word in folded.split())


def _word(word: str) -> str:
    if ordinal := ORDINAL.fullmatch(word):
        return ordinal[1]
    return SHORT.get(word) or ROMANS.get(word) or SPELLED.get(word) or word
