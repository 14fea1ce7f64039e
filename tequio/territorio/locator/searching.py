"""Free text → candidates. Decides how the words are read: a key, a postal code, a section or names."""

import re
from collections.abc import Iterable, Mapping, Sequence

from tequio.lib.text import fold

from .answers import Candidata, Lectura, Lugar, Razon, RespuestaTexto
from .demarcaciones import AlcaldiaNames
from .names import EXACT, Hallazgos, NameIndex, Nombre

LONGEST = 200  # no name of a place is longer
KEY = re.compile(r"(?:clave |ut )*(\d{1,2}) (\d{1,3})")
CODE = re.compile(r"\b(?:codigo postal |c ?p ?)?(\d{5})\b")
SECTION = re.compile(r"(?:(?:seccion|secc|sec)(?: electoral)? (?:numero |num |no )?)?(\d{1,4})")
CITY = re.compile(r"(?: (?:cdmx|ciudad de mexico|d f|df))+$")
AS_GOOD = 2.0  # points of difference that do not decide between two names
WHOLE_NAME = 92.0

Shares = Mapping[str, Sequence[tuple[int, float]]]
Sections = Mapping[int, Sequence[tuple[int, Razon]]]


class TextSearch:
    """Units by words, in one frame. ``codes``: (unit, share of the code) by code; ``sections``: (unit, reason)."""

    def __init__(
        self, marco: str, places: Sequence[Lugar], names: Iterable[Nombre], codes: Shares, sections: Sections
    ) -> None:
        self._marco = marco
        self._places = places
        self._unit = {place.clave: unit for unit, place in enumerate(places)}
        self._names = NameIndex(names)
        self._alcaldias = AlcaldiaNames(sorted({(place.alcaldia_slug, place.alcaldia) for place in places}))
        self._in_alcaldia = {
            slug: frozenset(unit for unit, place in enumerate(places) if place.alcaldia_slug == slug)
            for slug in {place.alcaldia_slug for place in places}
        }
        self._everywhere = frozenset(range(len(places)))
        self._codes, self._sections = codes, sections

    def search(self, text: str, limit: int) -> RespuestaTexto:
        """At most ``limit`` names, or all that are equally good; codes and sections answer with all their units."""
        folded = CITY.sub("", fold(text)) if len(text) <= LONGEST else ""
        if not folded:
            return self._answer(text, Lectura.NADA, [])
        if key := KEY.fullmatch(folded):
            return self._answer(text, Lectura.CLAVE, self._with_key(key[1], key[2]))
        if code := CODE.fullmatch(folded):
            return self._read_code(text, code[1])
        section = SECTION.fullmatch(folded)
        if section and (found := self._in_section(int(section[1]))):
            return self._answer(text, Lectura.SECCION, found)
        return self._read_names(text, folded, limit)

    def _read_code(self, text: str, code: str) -> RespuestaTexto:
        """Five figures are a postal code; those of a key whose hyphen was left out come after it."""
        found, same = self._in_code(code), self._with_key(code[:2], code[2:])
        return self._answer(text, Lectura.CLAVE if same and not found else Lectura.CODIGO_POSTAL, found + same)

    def _read_names(self, text: str, folded: str, limit: int) -> RespuestaTexto:
        code = CODE.search(folded)
        inside = frozenset(unit for unit, _ in self._codes.get(code[1], ())) if code else None
        words = CODE.sub("", folded).strip() if inside else folded
        named = self._alcaldias.split(words)
        found = (self._find(words, named, inside) if inside else {}) or self._find(words, named, self._everywhere)
        candidates = [
            Candidata(self._places[unit], find.razon, find.detalle, find.puntaje) for unit, find in found.items()
        ]
        candidates.sort(key=lambda each: (-each.puntaje, each.lugar.nombre, each.lugar.clave))
        tied = sum(each.puntaje == candidates[0].puntaje >= WHOLE_NAME for each in candidates)
        alcaldias, rival = self._rivals(words, named)
        return self._answer(text, Lectura.NOMBRE, candidates[: max(limit, tied)], alcaldias, rival)

    def _rivals(self, words: str, named: tuple[str, str] | None) -> tuple[tuple[str, ...], float]:
        """The alcaldías that the words name, and how well, where they may mean no unit at all."""
        if named:
            return (named[0],), 0.0 if named[1] else EXACT
        partly = self._alcaldias.partly(words)
        return partly, WHOLE_NAME if partly else 0.0

    def _find(self, words: str, named: tuple[str, str] | None, within: frozenset[int]) -> Hallazgos:
        """The words as they are; and those beside the name of an alcaldía, in that alcaldía."""
        found = self._names.find(words, within)
        if named and named[1]:
            for unit, find in self._names.find(named[1], within & self._in_alcaldia[named[0]]).items():
                if unit not in found or find.puntaje > found[unit].puntaje:
                    found[unit] = find
        return found

    def _with_key(self, alcaldia: str, number: str) -> list[Candidata]:
        key = f"{int(alcaldia):02d}-{int(number):03d}"
        return [Candidata(self._places[self._unit[key]], Razon.CLAVE, key, 100.0)] if key in self._unit else []

    def _in_code(self, code: str) -> list[Candidata]:
        return [
            Candidata(self._places[unit], Razon.CODIGO_POSTAL, code, round(100 * share, 1))
            for unit, share in self._codes.get(code, ())
        ]

    def _in_section(self, number: int) -> list[Candidata]:
        """Whole ones first: a section that is partly in a unit does not decide alone."""
        found = [
            Candidata(self._places[unit], reason, str(number), 100.0 if reason is Razon.SECCION_COMPLETA else 50.0)
            for unit, reason in self._sections.get(number, ())
        ]
        return sorted(found, key=lambda each: (-each.puntaje, each.lugar.clave))

    def _answer(
        self,
        text: str,
        reading: Lectura,
        candidates: list[Candidata],
        alcaldias: tuple[str, ...] = (),
        rival: float = 0.0,
    ) -> RespuestaTexto:
        """``rival``: how well the words name an alcaldía, on the scale of the candidates."""
        if reading is Lectura.NOMBRE:
            best, second, *_ = [*(each.puntaje for each in candidates), 0.0, 0.0]
            ambiguous = bool(candidates) and max(second, rival) >= best - AS_GOOD
        else:
            ambiguous = len(candidates) > 1
        return RespuestaTexto(text, reading, self._marco, tuple(candidates), alcaldias, ambiguous)
