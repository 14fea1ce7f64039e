"""Questions about mechanisms and calendar; the only place a face reads from."""

from .catalogo import FichaMecanismo, ResumenMecanismo, ficha_mecanismo, mecanismos, prioritarios
from .ediciones import EtapaHoy, FichaEdicion, ediciones, en_curso, stage_standing
from .paneles import PanelMecanismos, Vence, panel_mecanismos
from .terms import inhabiles, version
from .transparencia import FilaTransparencia, transparencia
from .ventanas import FilaTablero, tablero

__all__ = [
    "EtapaHoy",
    "FichaEdicion",
    "FichaMecanismo",
    "FilaTablero",
    "FilaTransparencia",
    "PanelMecanismos",
    "ResumenMecanismo",
    "Vence",
    "ediciones",
    "en_curso",
    "ficha_mecanismo",
    "inhabiles",
    "mecanismos",
    "panel_mecanismos",
    "prioritarios",
    "stage_standing",
    "tablero",
    "transparencia",
    "version",
]
