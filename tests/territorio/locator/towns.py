"""Small towns for tests of the locator: one drawn by hand, others by hypothesis; and the real frame."""

from datetime import date
from math import sin

import numpy as np
import shapely
from hypothesis import strategies as st
from shapely import MultiPolygon, Polygon, box

from tequio.territorio.locator.answers import Lugar
from tequio.territorio.locator.browser import encode

FRAME = {"marco": "villa-2020", "nombre": "Marco de la villa", "vigente_desde": date(2020, 1, 1)}
M = 1e-5  # degrees: about a metre
METRES = np.array([105_180, 110_690])  # in a degree at 19.3° N


def square(x, y, side=200):
    """A square with its south-west corner x, y metres (about) from the middle of the town."""
    west, south = -99.1 + x * M, 19.4 + y * M
    return box(west, south, west + side * M, south + side * M)


# Two neighbours, a third around an island, the island, one drawn over the first, one in two parts, one without ground.
VILLA = {
    "02-001": square(0, 0),
    "02-002": square(200, 0),
    "02-003": square(0, 200) - square(50, 250, 100),
    "03-001": square(50, 250, 100),
    "03-002": square(20, 20, 40),
    "03-003": MultiPolygon([square(600, 0), square(600, 300, 50)]),
    "03-004": None,
}


def lugar(clave, area_m2=0.0):
    alcaldia = {"02": "Azcapotzalco", "03": "Coyoacán"}.get(clave[:2], clave[:2])
    return Lugar(
        clave, f"Peña {clave}", f"PEÑA {clave}", "Colonia", clave[:2], alcaldia, alcaldia.lower(), 5, None, area_m2
    )


def encoded(town):
    lugares = [lugar(clave, shapely.area(shape) * 1e10 if shape else 0) for clave, shape in town.items()]
    return encode(lugares, list(town.values()), **FRAME)


def in_metres(shape):
    return shapely.transform(shape, lambda degrees: (degrees - (-99.1, 19.4)) * METRES)


@st.composite
def towns(draw):
    """Quarters that share wavy borders; some with a hole and an island in it, one in two parts, one over the others."""
    columns, rows = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    shake = draw(st.lists(st.integers(-60, 60), min_size=2 * (columns + 1) * (rows + 1), max_size=64))
    shapes = [_quarter(i, j, rows, shake) for i in range(columns) for j in range(rows)]
    if draw(st.booleans()):
        island = shapely.affinity.scale(shapes[0], 0.3, 0.3)
        shapes[0:1] = [shapes[0] - island, island]
    if draw(st.booleans()) and len(shapes) > 4:
        two_parts = MultiPolygon([shapes[1], shapes[4]])
        if two_parts.is_valid:
            shapes[1] = two_parts
            del shapes[4]
    if draw(st.booleans()):
        shapes.append(square(draw(st.integers(-50, 300)), draw(st.integers(-50, 300)), draw(st.integers(3, 150))))
    return {f"02-{i:03}": shape for i, shape in enumerate(shapes)}


def _quarter(i, j, rows, shake):
    def corner(i, j):
        at = 2 * (i * (rows + 1) + j)
        return (-99.1 + (200 * i + shake[at]) * M, 19.4 + (200 * j + shake[at + 1]) * M)

    corners = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)]
    return shapely.transform(Polygon(corners).segmentize(17 * M), _waved)


def _waved(degrees):
    """Moves a point up to 2 m, always the same way, so that both sides of a border move together."""
    waves = [[sin(9e4 * x + 5e4 * y), sin(7e4 * x - 8e4 * y)] for x, y in np.round(degrees, 9)]
    return np.round(degrees + 2 * M * np.array(waves), 7)
