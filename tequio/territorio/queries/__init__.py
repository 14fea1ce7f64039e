"""Questions about the ground; the only place a face reads from.

Lists come from the picture of the frame in memory (``locator.Territorio``) and cost no query; one UT, one
alcaldía or one district adds the facts that only its page needs.
"""

from .alcaldias import FichaAlcaldia, ResumenAlcaldia, alcaldias, ficha_alcaldia
from .calidad import ResumenMarco, hallazgos, resumen_marcos, secciones_sin_unidad, ultimas_cargas, unidades_con
from .distritos import FichaDistrito, ResumenDistrito, distritos, ficha_distrito, oficinas
from .huecos import Encaje, Traslape, encaje
from .importaciones import importaciones, importaciones_en_espera
from .marcos import marco_en, marcos_publicados
from .retiro import Relevo, Retiro
from .tipos import tipos
from .unidades import FichaUnidad, Filtro, Hilo, ficha_unidad, unidades

__all__ = [
    "Encaje",
    "FichaAlcaldia",
    "FichaDistrito",
    "FichaUnidad",
    "Filtro",
    "Hilo",
    "Relevo",
    "ResumenAlcaldia",
    "ResumenDistrito",
    "ResumenMarco",
    "Retiro",
    "Traslape",
    "alcaldias",
    "distritos",
    "encaje",
    "ficha_alcaldia",
    "ficha_distrito",
    "ficha_unidad",
    "hallazgos",
    "importaciones",
    "importaciones_en_espera",
    "marco_en",
    "marcos_publicados",
    "oficinas",
    "resumen_marcos",
    "secciones_sin_unidad",
    "tipos",
    "ultimas_cargas",
    "unidades",
    "unidades_con",
]
