"""What the generator yields: plain facts, ready to be written. Sets of blocks refer to the city's ground."""

from dataclasses import dataclass
from datetime import date

from .ground import Blocks, Ground


@dataclass(frozen=True, slots=True)
class Unidad:
    clave: str
    nombre: str
    tipo: str
    alcaldia: str
    distrito: int
    poblacion: int | None
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class MarcoFicticio:
    clave: str
    nombre: str
    vigente_desde: date
    unidades: tuple[Unidad, ...]


@dataclass(frozen=True, slots=True)
class Seccion:
    numero: int
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class CodigoPostal:
    """A postal code, and the settlements that the post office names in it as (name, class)."""

    codigo: str
    alcaldia: str
    blocks: Blocks
    asentamientos: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Responsable:
    cargo: str
    nombre: str
    puesto: str


@dataclass(frozen=True, slots=True)
class Oficina:
    """The office of a district; the point is WGS84 and lies inside the district."""

    distrito: int
    domicilio: str
    codigo_postal: str
    telefono: str
    correo: str
    horario: str
    lon: float
    lat: float
    responsables: tuple[Responsable, ...]


@dataclass(frozen=True)
class Ciudad:
    """The whole city; ``coberturas`` are (district, alcaldía, is cabecera)."""

    seed: int
    ground: Ground
    marcos: tuple[MarcoFicticio, ...]
    secciones: tuple[Seccion, ...]
    codigos: tuple[CodigoPostal, ...]
    oficinas: tuple[Oficina, ...]
    coberturas: tuple[tuple[int, str, bool], ...]
