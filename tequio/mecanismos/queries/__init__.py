"""Questions about mechanisms and calendar; the only place a face reads from."""

from .catalogo import FichaMecanismo, ResumenMecanismo, ficha_mecanismo, mecanismos, prioritarios
from .ediciones import EtapaHoy, FichaEdicion, ediciones, en_curso, ficha_edicion, stage_standing, standings, todas
from .escritorio import (
    EtapaConVentanas,
    catalogo,
    dias_inhabiles,
    en_preparacion,
    etapa_de,
    etapas_con_ventanas,
    prioridades_de,
)
from .paneles import PanelMecanismos, Vence, panel_mecanismos
from .picture import Picture, calendar_version, picture
from .terms import corte, inhabiles, version
from .transparencia import FilaTransparencia, filas_transparencia, transparencia
from .ventanas import FilaTablero, tablero

__all__ = [
    "EtapaConVentanas",
    "EtapaHoy",
    "FichaEdicion",
    "FichaMecanismo",
    "FilaTablero",
    "FilaTransparencia",
    "PanelMecanismos",
    "Picture",
    "ResumenMecanismo",
    "Vence",
    "calendar_version",
    "catalogo",
    "corte",
    "dias_inhabiles",
    "ediciones",
    "en_curso",
    "en_preparacion",
    "etapa_de",
    "etapas_con_ventanas",
    "ficha_edicion",
    "ficha_mecanismo",
    "filas_transparencia",
    "inhabiles",
    "mecanismos",
    "panel_mecanismos",
    "picture",
    "prioridades_de",
    "prioritarios",
    "stage_standing",
    "standings",
    "tablero",
    "todas",
    "transparencia",
    "version",
]
