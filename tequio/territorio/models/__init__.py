"""Facts about the ground. Every fact that changes with a frame hangs from its Marco."""

from .alcaldia import Alcaldia
from .alias import Alias
from .distrito import Distrito, DistritoAlcaldia, ResponsableDistrital
from .importacion import Importacion
from .linaje import Linaje
from .marco import Marco
from .postal import Asentamiento, CodigoPostalUnidad
from .tipo import TipoUnidad
from .unidad import GeometriaUnidad, SeccionUnidad, UnidadTerritorial

__all__ = [
    "Alcaldia",
    "Alias",
    "Asentamiento",
    "CodigoPostalUnidad",
    "Distrito",
    "DistritoAlcaldia",
    "GeometriaUnidad",
    "Importacion",
    "Linaje",
    "Marco",
    "ResponsableDistrital",
    "SeccionUnidad",
    "TipoUnidad",
    "UnidadTerritorial",
]
