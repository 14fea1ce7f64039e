"""What the locator answers: frozen, without the database, the same for page, API, command and browser."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Lugar:
    """A UT as every face names it."""

    clave: str
    nombre: str
    nombre_oficial: str
    tipo: str
    alcaldia_clave: str
    alcaldia: str
    alcaldia_slug: str
    distrito: int | None
    poblacion: int | None
    area_m2: float


@dataclass(frozen=True, slots=True)
class Cercana:
    """A UT near a point that is not in it, with the distance to its boundary in metres."""

    lugar: Lugar
    distancia_m: float


class Situacion(StrEnum):
    """Where a point stands. Gaps and overlaps are normal in this ground."""

    UNA = "una"
    VARIAS = "varias"  # the frame draws one UT over another
    HUECO = "hueco"  # inside the city, in no UT (conservation land, parks, roads)
    FUERA = "fuera"  # outside the box of the city


@dataclass(frozen=True, slots=True)
class RespuestaPunto:
    """The answer to a point (WGS84). ``lugares``: the smaller first.

    ``cercanas``: other UTs whose boundary is at most 50 m away, the nearest first; where there is no UT at
    all, the nearest one whatever its distance. ``lindero_m``: metres to the boundary of the first UT, when ≤ 50.
    """

    lon: float
    lat: float
    marco: str
    situacion: Situacion
    lugares: tuple[Lugar, ...]
    cercanas: tuple[Cercana, ...]
    lindero_m: float | None


class Razon(StrEnum):
    """Why a candidate is in the list."""

    CLAVE = "clave"
    NOMBRE = "nombre"
    ALIAS = "alias"
    ASENTAMIENTO = "asentamiento"
    CODIGO_POSTAL = "codigo_postal"
    SECCION_COMPLETA = "seccion_completa"
    SECCION_PARCIAL = "seccion_parcial"
    PARECIDO = "parecido"
    DIRECCION = "direccion"


@dataclass(frozen=True, slots=True)
class Candidata:
    """A UT that the words may mean. ``detalle``: what matched (alias, code, section); ``puntaje``: 0-100."""

    lugar: Lugar
    razon: Razon
    detalle: str
    puntaje: float


class Lectura(StrEnum):
    """How the words were read."""

    CLAVE = "clave"
    CODIGO_POSTAL = "codigo_postal"
    SECCION = "seccion"
    NOMBRE = "nombre"
    DIRECCION = "direccion"
    NADA = "nada"


@dataclass(frozen=True, slots=True)
class RespuestaTexto:
    """The answer to words. ``alcaldias``: slugs of the alcaldías that the words name, whole or in part.

    ``ambigua``: more than one candidate fits as well as the first, or the words alone may mean an alcaldía, so a
    person has to choose.
    """

    consulta: str
    lectura: Lectura
    marco: str
    candidatas: tuple[Candidata, ...]
    alcaldias: tuple[str, ...]
    ambigua: bool
