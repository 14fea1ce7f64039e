"""The locator: a point or words → unidades territoriales. One implementation behind pages, API and `manage.py ubica`.

    territorio = locator.territorio_en(None)            # the frame in force today, as an immutable picture in memory
    territorio.at(lon=-99.1332, lat=19.4326)            # → RespuestaPunto: no UT, one or two, and what is near
    territorio.search("los padres")                     # → RespuestaTexto: candidates, each with its reason
    locator.search_address("madero 1", territorio)      # → RespuestaTexto, where a geocoder is configured

Floors: ``answers`` (what is answered) ← ``points``, ``boundaries`` and ``names`` (pure, no database) ← ``territory``
(one picture of a frame) ← ``loading`` (reads the database, keeps a picture per frame version).
"""

from .addresses import search_address
from .coordinates import CoordinateError, SwappedAxesError
from .loading import MarcoNoDisponibleError, forget, territorio_en
from .territory import Territorio

__all__ = [
    "CoordinateError",
    "MarcoNoDisponibleError",
    "SwappedAxesError",
    "Territorio",
    "forget",
    "search_address",
    "territorio_en",
]
