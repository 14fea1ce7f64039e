"""Questions about the ground; the only place a face reads from.

Lists come from the picture of the frame in memory (``locator.Territorio``) and cost no query; one UT, one
alcaldía or one district adds the facts that only its page needs.
"""

from .alcaldias import FichaAlcaldia, ResumenAlcaldia, alcaldias, ficha_alcaldia
from .distritos import FichaDistrito, ResumenDistrito, distritos, ficha_distrito, oficinas
from .importaciones import importaciones, importaciones_por_aceptar
from .marcos import marco_en, marcos_publicados
from .retiro import Relevo, Retiro
from .tipos import tipos
from .unidades import FichaUnidad, Filtro, Hilo, ficha_unidad, unidades

__all__ = [
    "FichaAlcaldia",
    "FichaDistrito",
    "FichaUnidad",
    "Filtro",
    "Hilo",
    "Relevo",
    "ResumenAlcaldia",
    "ResumenDistrito",
    "Retiro",
    "alcaldias",
    "distritos",
    "ficha_alcaldia",
    "ficha_distrito",
    "ficha_unidad",
    "importaciones",
    "importaciones_por_aceptar",
    "marco_en",
    "marcos_publicados",
    "oficinas",
    "tipos",
    "unidades",
]
