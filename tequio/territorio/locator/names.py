"""Words → units, by name. Pure: it knows names and numbers of units, no database.

Better matches score higher: the whole name (alias and settlements weigh a little less), then all the words written,
the last one perhaps unfinished, and only where none of these finds anything, names that look alike.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from tequio.lib.text import SMALL_WORDS

from .answers import Razon
from .words import Words, words_of_name, words_of_query

EXACT, EXACT_BUT_KIND = 100.0, 97.0
WORDS, COVERAGE, BEGINNING = 74.0, 10.0, 2.0  # all words: 74-86
ALIKE, LEAST_ALIKE = 0.74, 72.0  # alike: 53-74, from rapidfuzz's ratio
MOST_ALIKE = 24
ENOUGH = 64  # two letters begin hundreds of names
FAINT = 0.9  # names that weigh less than this count only when written whole


@dataclass(frozen=True, slots=True)
class Nombre:
    """One name of one unit. ``peso``: 1 for the name of the frame, less for what only leads to it."""

    texto: str
    unidad: int
    razon: Razon
    detalle: str
    peso: float = 1.0


@dataclass(frozen=True, slots=True)
class Hallazgo:
    """A unit found: the score (0-100), why, and the name that matched."""

    puntaje: float
    razon: Razon
    detalle: str


Hallazgos = dict[int, Hallazgo]


class NameIndex:
    """Finds units by name. ``within``: the units that an answer may name."""

    def __init__(self, names: Iterable[Nombre]) -> None:
        same, read = defaultdict(list), cache(words_of_name)
        for name in names:
            same[read(name.texto)].append(name)
        self._words: list[Words] = list(same)
        self._names = list(same.values())
        self._written = [" ".join(words.core) for words in self._words]
        self._sorted = [words.core_form for words in self._words]
        self._by_full = _places((words.full_form,) for words in self._words)
        self._by_core = _places((words.core_form,) for words in self._words)
        self._by_word = _places(words.full for words in self._words)
        self._vocabulary = sorted(self._by_word)

    def find(self, text: str, within: frozenset[int]) -> Hallazgos:
        """Every unit that the words may mean, with its best reason."""
        words = words_of_query(text)
        found = _Best(within)
        for place in self._by_full.get(words.full_form, ()):
            found.add(self._names[place], EXACT)
        score = EXACT if words.full == words.core else EXACT_BUT_KIND
        for place in self._by_core.get(words.core_form, ()):
            found.add(self._names[place], score)
        self._find_words(words, found)
        if not found.units:
            self._find_alike(words, found)
        return found.units

    def _find_words(self, words: Words, found: "_Best") -> None:
        if not words.core:
            return
        *before, last = words.core
        wanted = [word for word in before if word not in SMALL_WORDS]
        places = self._by_word.get(last, set()) | self._beginning_with(words.raw)
        for word in wanted:
            places = places & self._by_word.get(word, set())
        for score, place in sorted(self._scores(places, " ".join(words.core)), reverse=True):
            found.add(self._names[place], score, faint=False)
            if len(found.units) >= ENOUGH:
                break

    def _scores(self, places: Iterable[int], query: str) -> Iterator[tuple[float, int]]:
        """How much of the name the query covers, and whether it begins it."""
        for place in places:
            written = self._written[place]
            coverage = min(1.0, len(query) / len(written))
            yield WORDS + COVERAGE * coverage + BEGINNING * written.startswith(query), place

    def _beginning_with(self, start: str) -> set[int]:
        if not start:
            return set()
        first, last = bisect_left(self._vocabulary, start), bisect_left(self._vocabulary, start + "\uffff")
        return set().union(*(self._by_word[word] for word in self._vocabulary[first:last]))

    def _find_alike(self, words: Words, found: "_Best") -> None:
        for query, names in ((" ".join(words.core), self._written), (words.core_form, self._sorted)):
            alike = process.extract(query, names, scorer=fuzz.ratio, score_cutoff=LEAST_ALIKE, limit=MOST_ALIKE)
            for _, ratio, place in alike:
                found.add(self._names[place], ALIKE * ratio, Razon.PARECIDO, faint=False)


class _Best:
    """The best find for each unit."""

    def __init__(self, within: frozenset[int]) -> None:
        self.units: Hallazgos = {}
        self._within = within

    def add(self, names: list[Nombre], score: float, reason: Razon | None = None, *, faint: bool = True) -> None:
        for name in names:
            if name.unidad not in self._within or (name.peso < FAINT and not faint):
                continue
            score_here = round(score * name.peso, 1)
            known = self.units.get(name.unidad)
            if known is None or score_here > known.puntaje:
                self.units[name.unidad] = Hallazgo(score_here, reason or name.razon, name.detalle)


def _places(words: Iterable[Iterable[str]]) -> dict[str, set[int]]:
    places = defaultdict(set)
    for place, each in enumerate(words):
        for word in each:
            places[word].add(place)
    return dict(places)
