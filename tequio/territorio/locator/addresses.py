"""Street addresses, through a geocoder that answers as Nominatim does. Off unless TEQUIO_GEOCODER_URL is set.

For when ``Territorio.search`` finds nothing. Interface: https://nominatim.org/release-docs/latest/api/Search/
"""

import json
import logging
from http.client import HTTPException
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from django.conf import settings

from .answers import Candidata, Lectura, Razon, RespuestaTexto
from .coordinates import EAST, NORTH, SOUTH, WEST, in_city_box
from .searching import LONGEST
from .territory import Territorio

TIMEOUT_S = 3
MOST_BYTES = 1_000_000
log = logging.getLogger(__name__)


def search_address(text: str, territorio: Territorio, limit: int = 8) -> RespuestaTexto:
    """The UTs where the geocoder places the address, as it ranks them; none where it is off, fails or finds nothing."""
    found: dict[str, Candidata] = {}
    if settings.GEOCODER_URL and text.strip() and len(text) <= LONGEST:
        for place in _ask(text, limit):
            for candidate in _units_at(place, territorio, score=90.0 - len(found)):
                found.setdefault(candidate.lugar.clave, candidate)
    reading = Lectura.DIRECCION if found else Lectura.NADA
    return RespuestaTexto(text, reading, territorio.marco, tuple(found.values())[:limit], (), len(found) > 1)


def _ask(text: str, limit: int) -> list[Any]:
    """The geocoder's list. A failure is written in the log and answers nothing: a page goes on without it."""
    query = urlencode(
        {
            "q": text,
            "format": "jsonv2",
            "limit": limit,
            "countrycodes": "mx",
            "accept-language": "es",
            "viewbox": f"{WEST},{NORTH},{EAST},{SOUTH}",
            "bounded": 1,
        }
    )
    request = Request(f"{settings.GEOCODER_URL}/search?{query}", headers={"User-Agent": f"Tequio {settings.SITE_URL}"})  # noqa: S310  the setting takes only http and https
    try:
        with urlopen(request, timeout=TIMEOUT_S) as response:  # noqa: S310  as above
            answer = json.loads(response.read(MOST_BYTES))
    except (OSError, HTTPException, ValueError) as error:
        log.warning("the geocoder did not answer: %s", error)
        return []
    return answer if isinstance(answer, list) else []


def _units_at(place: Any, territorio: Territorio, score: float) -> list[Candidata]:
    """The UTs at one result; none where it is out of the city or cannot be read."""
    try:
        lon, lat, label = float(place["lon"]), float(place["lat"]), str(place["display_name"])
    except (KeyError, TypeError, ValueError):
        log.warning("the geocoder gave a place without lon, lat or display_name")
        return []
    if not in_city_box(lon, lat):
        return []
    return [Candidata(unit, Razon.DIRECCION, label, score) for unit in territorio.at(lon, lat).lugares]
