"""The ground under the streets: smooth noise that bends what was drawn straight and says where people settled.

Only sums, products and square roots, which IEEE 754 defines to the last bit: powers and sines may differ between
machines.
"""

import math

from .outline import CENTRE, UNIT

# (wavelength, amplitude) in thousandths of a degree. The slopes seldom add up to one, so the bent plane does not fold
# over itself and borders that did not cross before do not cross after (a test looks at every outline).
OCTAVES = ((38, 4.5), (11, 1.6), (4, 0.45))
REACH = 150  # thousandths of a degree from the centre to where the city begins to thin


def noise(seed: int, x: float, y: float) -> float:
    """Smooth noise from -1 to 1 over a lattice of step one."""
    column, row = int(x // 1), int(y // 1)
    u, v = x - column, y - row
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    south = _corner(seed, column, row) * (1 - u) + _corner(seed, column + 1, row) * u
    north = _corner(seed, column, row + 1) * (1 - u) + _corner(seed, column + 1, row + 1) * u
    return south * (1 - v) + north * v


def _corner(seed: int, column: int, row: int) -> float:
    mixed = (column * 374761393 + row * 668265263 + seed * 2246822519) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 13)) * 1274126177) & 0xFFFFFFFF
    return (mixed ^ (mixed >> 16)) / 0x7FFFFFFF - 1


def bend(seed: int, point: tuple[int, int], rugged: float) -> tuple[int, int]:
    """Where a point of the straight drawing lies in the city (lattice units)."""
    x, y = point[0] / UNIT, point[1] / UNIT
    east = north = 0.0
    for octave, (wavelength, amplitude) in enumerate(OCTAVES):
        u, v = x / wavelength, y / wavelength
        east += amplitude * noise(seed + 2 * octave, u, v)
        north += amplitude * noise(seed + 2 * octave + 1, u, v)
    return point[0] + round(east * rugged * UNIT), point[1] + round(north * rugged * UNIT)


def urban(seed: int, x: float, y: float) -> float:
    """How much of a city a place is, about 1 in the centre and 0 in the hills (thousandths of a degree)."""
    dx, dy = x - CENTRE[0], y - CENTRE[1]
    distance = math.sqrt(dx * dx + dy * dy)
    wilds = 0.2 * noise(seed + 77, x / 34, y / 34) + 0.16 * noise(seed + 78, x / 9, y / 9)
    return 1 - max(0.0, distance - REACH) / 330 + wilds
