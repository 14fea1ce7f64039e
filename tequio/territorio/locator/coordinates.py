"""Which pairs of numbers are a place on Earth, and what is said of those that are not."""

from typing import NoReturn

from django.utils.translation import gettext as _

# The box of Mexico City, with a margin: beyond it a point is out of the city, not in a gap of its ground.
WEST, SOUTH, EAST, NORTH = -99.40, 19.00, -98.90, 19.65


class CoordinateError(ValueError):
    """The numbers are not a longitude and a latitude in degrees; the message is for people."""


class SwappedAxesError(CoordinateError):
    """The latitude came where the longitude belongs."""


def check(lon: float, lat: float) -> None:
    """Raises CoordinateError, or SwappedAxesError where the numbers are good the other way round."""
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        _complain(lon, lat)


def in_city_box(lon: float, lat: float) -> bool:
    return WEST <= lon <= EAST and SOUTH <= lat <= NORTH


def read_degrees(text: str, name: str) -> float:
    """A number as people write it; ``name`` of what it is, for the message. Raises CoordinateError."""
    if not text.strip():
        raise CoordinateError(_("Falta la %(name)s. Escríbela en grados, por ejemplo 19.4326.") % {"name": name})
    try:
        return float(text.strip().rstrip("°").replace("−", "-"))
    except ValueError as error:
        message = _("La %(name)s «%(text)s» no es un número. Escríbela en grados, por ejemplo 19.4326.")
        raise CoordinateError(message % {"name": name, "text": text[:40]}) from error


def _complain(lon: float, lat: float) -> NoReturn:
    if -90 <= lon <= 90 and 90 < abs(lat) <= 180:
        raise SwappedAxesError(
            _(
                "La latitud y la longitud están cambiadas: en la Ciudad de México la latitud es cercana a 19.4 "
                "y la longitud a −99.1. Intercámbialas."
            )
        )
    raise CoordinateError(
        _("La latitud va de −90 a 90 y la longitud de −180 a 180, en grados; se recibió %(lat)s, %(lon)s.")
        % {"lat": lat, "lon": lon}
    )
