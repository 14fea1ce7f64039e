"""A second reader of the browser file, written from its description and not from its writer."""

import json
from dataclasses import dataclass
from itertools import pairwise


@dataclass
class BrowserFile:
    head: dict
    outlines: list[list[list[tuple[float, float]]]]  # for each UT its arcs, each a list of (lon, lat)

    def at(self, lon, lat):
        """The keys of the UTs that hold the point, by the even-odd rule."""
        keys = self.head["unidades"]["clave"]
        return {key for key, arcs in zip(keys, self.outlines, strict=True) if _crossings(arcs, lon, lat) % 2}


def read(data: bytes) -> BrowserFile:
    assert data[:6] == b"TEQUIO"
    numbers = _numbers(data, position := [6])
    assert next(numbers) == 1
    length = next(numbers)
    head = json.loads(data[position[0] : position[0] + length])
    position[0] += length
    uses, seen = [], 0
    for count in [next(numbers) for _ in head["unidades"]["clave"]]:
        uses.append([])
        for _ in range(count):
            back = next(numbers)
            uses[-1].append(seen - back)
            seen += back == 0
    arcs = _arcs(numbers, [next(numbers) for _ in range(seen)], head)
    assert position[0] == len(data)
    return BrowserFile(head, [[arcs[i] for i in own] for own in uses])


def _arcs(numbers, lengths, head):
    x, y, step = 0, 0, head["step"]
    arcs = []
    for length in lengths:
        arcs.append([])
        for _ in range(length):
            x, y = x + _signed(next(numbers)), y + _signed(next(numbers))
            arcs[-1].append((head["box"][0] + x * step, head["box"][1] + y * step))
    return arcs


def _numbers(data, position):
    while True:
        value, factor = 0, 1
        while True:
            byte = data[position[0]]
            position[0] += 1
            value += (byte % 128) * factor
            factor *= 128
            if byte < 128:
                break
        yield value


def _signed(value):
    return -(value + 1) // 2 if value % 2 else value // 2


def _crossings(arcs, lon, lat):
    return sum(
        (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1)
        for arc in arcs
        for (x1, y1), (x2, y2) in pairwise(arc)
    )
