"""How files of the ground are imported."""

from operator import attrgetter

from .columnas import required_of, spec_of
from .devolver_importacion import devolver, impedimento
from .guardar_importacion import guardar_importacion
from .leer_importacion import leer_territorio
from .manera import Manera

TERRITORIO = Manera(
    columnas=spec_of,
    obligatorias=required_of,
    leer=leer_territorio,
    informe=attrgetter("report"),
    guardar=guardar_importacion,
    impedimento=impedimento,
    devolver=devolver,
)
