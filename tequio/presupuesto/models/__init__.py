"""Facts of the participatory budget: projects, who proposes them, opinions, draws, winners, rules of each edition."""

from .borrador import Borrador
from .catalogos import Afectacion, Criterio, Poblacion, Rubro, TipoLugar
from .dictamen import (
    Aclaracion,
    AfectacionDictaminada,
    CriterioDictaminado,
    Dictamen,
    Remision,
    SalidaDictamenes,
    VotoDictamen,
)
from .ganador import ProyectoGanador
from .invitacion import CalendarioSorteos, Invitacion
from .lista import ListaOpinados
from .movimiento import Movimiento
from .organo import IntegranteODA, SesionODA
from .proponente import Anexo, Proponente
from .proyecto import Proyecto
from .reglas import AsientoODA, MontoUnidad, NumeroInicial, ReglasEdicion
from .sorteo import NumeroSorteado, Sorteo
from .version import VersionPresupuesto

__all__ = [
    "Aclaracion",
    "Afectacion",
    "AfectacionDictaminada",
    "Anexo",
    "AsientoODA",
    "Borrador",
    "CalendarioSorteos",
    "Criterio",
    "CriterioDictaminado",
    "Dictamen",
    "IntegranteODA",
    "Invitacion",
    "ListaOpinados",
    "MontoUnidad",
    "Movimiento",
    "NumeroInicial",
    "NumeroSorteado",
    "Poblacion",
    "Proponente",
    "Proyecto",
    "ProyectoGanador",
    "ReglasEdicion",
    "Remision",
    "Rubro",
    "SalidaDictamenes",
    "SesionODA",
    "Sorteo",
    "TipoLugar",
    "VersionPresupuesto",
    "VotoDictamen",
]
