"""Questions to the logbook; the only place a face reads from."""

from .busqueda import FichaAsiento, FiltroAsientos, buscar, ultimos_sobre
from .publicas import (
    AsientoSellado,
    Cambio,
    Estado,
    FichaSello,
    RenglonPublico,
    asiento_sellado,
    estado,
    sello,
    sellos,
    ultimos_publicos,
)

__all__ = [
    "AsientoSellado",
    "Cambio",
    "Estado",
    "FichaAsiento",
    "FichaSello",
    "FiltroAsientos",
    "RenglonPublico",
    "asiento_sellado",
    "buscar",
    "estado",
    "sello",
    "sellos",
    "ultimos_publicos",
    "ultimos_sobre",
]
