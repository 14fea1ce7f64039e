"""A flat picture of a city in metres: fast distances, good to 0.3 % within 30 km of its centre."""

from dataclasses import dataclass
from math import cos, radians

import numpy as np
from numpy.typing import NDArray

Complexes = NDArray[np.complex128]


@dataclass(frozen=True, slots=True)
class Plane:
    """Points as complex numbers, x to the east and y to the north in metres from (lon, lat)."""

    lon: float
    lat: float
    per_lon: float
    per_lat: float

    @classmethod
    def around(cls, lon: float, lat: float) -> "Plane":
        """Metres in a degree at this latitude, on the WGS84 ellipsoid (the usual series, good to a centimetre)."""
        phi = radians(lat)
        per_lon = 111412.84 * cos(phi) - 93.5 * cos(3 * phi) + 0.118 * cos(5 * phi)
        per_lat = 111132.954 - 559.822 * cos(2 * phi) + 1.175 * cos(4 * phi)
        return cls(lon, lat, per_lon, per_lat)

    def to_metres(self, lon: float, lat: float) -> complex:
        return complex((lon - self.lon) * self.per_lon, (lat - self.lat) * self.per_lat)

    def to_degrees(self, point: complex) -> tuple[float, float]:
        """(lon, lat)."""
        return self.lon + point.real / self.per_lon, self.lat + point.imag / self.per_lat

    def array(self, degrees: NDArray[np.float64]) -> Complexes:
        """From an array (n, 2) of lon, lat."""
        x, y = (degrees - (self.lon, self.lat)).T
        return x * self.per_lon + 1j * y * self.per_lat


def to_segments(point: complex, starts: Complexes, steps: Complexes) -> Complexes:
    """The vector from the point to the nearest place of each segment, given its start and its step to the end."""
    gap = starts - point
    along = -(gap * steps.conj()).real / (steps * steps.conj()).real
    return gap + np.clip(along, 0.0, 1.0) * steps
