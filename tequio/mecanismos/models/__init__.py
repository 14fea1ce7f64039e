"""Facts about mechanisms, editions and their time."""

from .certeza import Certeza
from .edicion import Edicion, Ejercicio
from .etapa import Ampliacion, Etapa, TipoEtapa
from .inhabil import Inhabil
from .mecanismo import Dato, Mecanismo
from .prioridad import CIUDAD, LUGARES, Prioridad
from .ventana import VentanaCaptura
from .version import Version

__all__ = [
    "CIUDAD",
    "LUGARES",
    "Ampliacion",
    "Certeza",
    "Dato",
    "Edicion",
    "Ejercicio",
    "Etapa",
    "Inhabil",
    "Mecanismo",
    "Prioridad",
    "TipoEtapa",
    "VentanaCaptura",
    "Version",
]
