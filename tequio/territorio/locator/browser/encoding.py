"""The bytes of the browser file: a head in JSON, then four columns of whole numbers.

The format is described in docs/datos/archivo-del-navegador.md.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from tequio.territorio.locator.answers import Lugar
from tequio.territorio.locator.coordinates import EAST, NORTH, SOUTH, WEST
from tequio.territorio.locator.plane import Plane

from .arcs import Arc, Ring, cut, thin

MAGIC = b"TEQUIO"
VERSION = 1
STEP = 4e-6  # degrees; 0.42 m east, 0.44 m north: rounding to it moves a corner 0.31 m at most
TOLERANCE_M = 0.6  # with the rounding, no border moves more than 0.91 m
PLANE = Plane.around((WEST + EAST) / 2, (SOUTH + NORTH) / 2)
CELL_M = STEP * np.array([PLANE.per_lon, PLANE.per_lat])


def encode(
    lugares: Sequence[Lugar],
    geometries: Sequence[BaseGeometry | None],
    marco: str,
    nombre: str,
    vigente_desde: date,
) -> bytes:
    """The whole frame in one file. ``geometries``: valid (multi)polygons in WGS84 (lon, lat), one for each of
    ``lugares``, or None. The same input gives the same bytes.
    """
    facts = {"marco": marco, "nombre": nombre, "vigente_desde": vigente_desde.isoformat()} | _facts(lugares)
    ground = {"box": (WEST, SOUTH, EAST, NORTH), "step": STEP}
    head = json.dumps(facts | ground, ensure_ascii=False, separators=(",", ":")).encode()
    arcs, outlines = _outlines(geometries)
    columns = [map(len, outlines), _references(outlines), map(len, arcs), _steps(arcs)]
    return b"".join([MAGIC, _varints([VERSION, len(head)]), head, *map(_varints, columns)])


def file_name(marco_clave: str, data: bytes) -> str:
    """The name carries the content's hash, so the file may be cached for ever."""
    return f"{marco_clave}-{hashlib.sha256(data).hexdigest()[:12]}.tequio"


def _facts(lugares: Sequence[Lugar]) -> dict[str, Any]:
    """What is said of each UT, in columns; alcaldías and kinds once, by position."""
    alcaldias = sorted({(lugar.alcaldia_clave, lugar.alcaldia, lugar.alcaldia_slug) for lugar in lugares})
    tipos = sorted({lugar.tipo for lugar in lugares})
    alcaldia_of = {clave: i for i, (clave, *_) in enumerate(alcaldias)}
    return {
        "alcaldias": alcaldias,
        "tipos": tipos,
        "unidades": {
            "clave": [lugar.clave for lugar in lugares],
            "nombre": [lugar.nombre for lugar in lugares],
            "alcaldia": [alcaldia_of[lugar.alcaldia_clave] for lugar in lugares],
            "distrito": [lugar.distrito for lugar in lugares],
            "tipo": [tipos.index(lugar.tipo) for lugar in lugares],
            "area_m2": [round(lugar.area_m2) for lugar in lugares],
        },
    }


def _outlines(geometries: Sequence[BaseGeometry | None]) -> tuple[list[Arc], list[list[int]]]:
    """The arcs in order of first use, and for each UT which arcs are its outline."""
    rings, owners = _rings_on_grid(geometries)
    arcs, uses = cut(rings)
    outlines: list[list[int]] = [[] for _ in geometries]
    for owner, ring in zip(owners, uses, strict=True):
        outlines[owner] += ring
    return thin(arcs, uses, TOLERANCE_M, CELL_M), outlines


def _rings_on_grid(geometries: Sequence[BaseGeometry | None]) -> tuple[list[Ring], list[int]]:
    """Every ring in cells of the grid, and whose it is. A ring that fits in one cell is left out."""
    polygons, place = shapely.get_parts(np.array(geometries, dtype=object), return_index=True)
    lines, polygon = shapely.get_rings(polygons, return_index=True)
    corners, line = shapely.get_coordinates(lines, return_index=True)
    cells = np.rint((corners - (WEST, SOUTH)) / STEP).astype(int)
    bounds = np.searchsorted(line, np.arange(len(lines) + 1))
    found = [
        (_distinct(cells[start : stop - 1]), int(owner))
        for (start, stop), owner in zip(pairwise(bounds), place[polygon], strict=True)
    ]
    kept = [(ring, owner) for ring, owner in found if ring]
    return [ring for ring, _ in kept], [owner for _, owner in kept]


def _distinct(cells: NDArray) -> Ring:
    """The ring without corners that fell into the cell of the one before."""
    moved = (cells != np.roll(cells, 1, axis=0)).any(axis=1)
    return [(x, y) for x, y in cells[moved].tolist()]


def _references(outlines: Sequence[Sequence[int]]) -> Iterable[int]:
    """0 for the next arc not used yet; n for the one n before it, as most are: a neighbour's border."""
    unused = 0
    for arc in chain.from_iterable(outlines):
        yield unused - arc
        unused += arc == unused


def _steps(arcs: Sequence[Arc]) -> Iterable[int]:
    """From each corner of the file to the next, east and north in turn; small, whatever their sign."""
    corners = np.array([(0, 0), *chain.from_iterable(arcs)])
    steps = np.diff(corners, axis=0).ravel()
    return np.where(steps < 0, -2 * steps - 1, 2 * steps).tolist()


def _varints(values: Iterable[int]) -> bytes:
    """Whole numbers ≥ 0, one after another."""
    return bytes(chain.from_iterable(map(_varint, values)))


def _varint(value: int) -> Iterator[int]:
    """In base 128, the low part first; the high bit says that more follows (LEB128)."""
    while value > 127:
        yield value & 127 | 128
        value >>= 7
    yield value
