"""Which district each UT votes in: every alcaldía's people shared out among its districts, piece by piece."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .outline import DEMARCACIONES


class Placed(NamedTuple):
    """A UT reduced to where it is (any plane coordinates) and how many live there."""

    point: tuple[float, float]
    clave: str
    people: int


def coverage() -> tuple[tuple[int, str, bool], ...]:
    """Every (district, alcaldía, is cabecera); the first district of an alcaldía is its cabecera."""
    return tuple((n, d.clave, n == d.distritos[0]) for d in DEMARCACIONES for n in d.distritos)


def share_out(places: Mapping[str, Sequence[Placed]]) -> dict[str, int]:
    """The district of each UT, from the places of the UTs of each alcaldía; no district is left without one."""
    return {clave: number for d in DEMARCACIONES for clave, number in _halve(places[d.clave], d.distritos).items()}


def _halve(places: Sequence[Placed], districts: Sequence[int]) -> dict[str, int]:
    if len(districts) == 1:
        return {place.clave: districts[0] for place in places}
    spans = [max(p.point[axis] for p in places) - min(p.point[axis] for p in places) for axis in (0, 1)]
    axis = spans.index(max(spans))
    ordered = sorted(places, key=lambda place: (place.point[axis], place.clave))
    half = len(districts) // 2
    cut = _cut(ordered, half / len(districts), half, len(places) - (len(districts) - half))
    return _halve(ordered[:cut], districts[:half]) | _halve(ordered[cut:], districts[half:])


def _cut(ordered: Sequence[Placed], share: float, least: int, most: int) -> int:
    """How many places hold that share of the people, within bounds."""
    wanted, people = share * sum(place.people for place in ordered), 0
    for count, place in enumerate(ordered):
        if people >= wanted:
            return min(max(count, least), most)
        people += place.people
    return most
