"""How long words take: every kind of text that people write in the big field, over every UT of a frame."""

from time import process_time

from tequio.territorio.locator.answers import Lugar
from tequio.territorio.locator.territory import Territorio

WANTED_MS = 3.0


def measure_names(territorio: Territorio) -> list[str]:
    """A line for each way of writing, with the median and the 95th percentile in milliseconds (of the processor)."""
    return [
        _line(name, territorio, [write(place) for place in territorio.lugares])
        for name, write in (
            ("whole names", lambda place: place.nombre),
            ("unfinished names", lambda place: place.nombre[: 2 + len(place.nombre) // 3]),
            ("first letters", lambda place: place.nombre[:2]),
            ("names with alcaldía", lambda place: f"{place.nombre}, {place.alcaldia}"),
            ("misspelled names", _misspelled),
            ("keys", lambda place: place.clave),
        )
    ]


def _misspelled(place: Lugar) -> str:
    """Without its fourth letter, and with the last two exchanged."""
    name = place.nombre.lower()
    return name[:3] + name[4:-2] + name[:-3:-1]


def _line(name: str, territorio: Territorio, texts: list[str]) -> str:
    times = []
    for text in texts:
        start = process_time()
        territorio.search(text)
        times.append((process_time() - start) * 1000)
    times.sort()
    middle, high = times[len(times) // 2], times[int(len(times) * 0.95)]
    verdict = "yes" if high <= WANTED_MS else "NO"
    return f"text, {name}: p50 {middle:.2f} ms, p95 {high:.2f} ms (wanted p95 {WANTED_MS:.0f}: {verdict})"
