"""The columns that each kind of import asks for, under the names of its importer."""

from collections.abc import Sequence

from tequio.territorio.importers import postal, secciones
from tequio.territorio.importers.unidad import COLUMNS, REQUIRED
from tequio.territorio.models import Importacion

from .manera import Spec

SPECS: dict[str, tuple[Spec, Sequence[str]]] = {
    Importacion.Clase.MARCO: (COLUMNS, REQUIRED),
    Importacion.Clase.SECCIONES: (secciones.COLUMNS, tuple(secciones.COLUMNS)),
    Importacion.Clase.CODIGOS: (postal.COLUMNS, postal.REQUIRED),
}


def spec_of(clase: str) -> Spec:
    """Field → the names that its column is known by."""
    return SPECS[clase][0]


def required_of(clase: str) -> Sequence[str]:
    """The fields without which nothing can be read."""
    return SPECS[clase][1]
