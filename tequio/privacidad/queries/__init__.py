"""Questions about privacy; the only place a face reads from."""

from .arco import (
    Bandeja,
    Renglon,
    Seguimiento,
    bandeja,
    limite_de,
    plazos,
    renglones,
    seguimiento,
    solicitud_por_folio,
    terms,
    todas,
)
from .consentimientos import Casilla, casillas, consiente, consienten, historia, mostrado
from .sistemas import FichaSistema, aviso_vigente, ficha, fichas, version

__all__ = [
    "Bandeja",
    "Casilla",
    "FichaSistema",
    "Renglon",
    "Seguimiento",
    "aviso_vigente",
    "bandeja",
    "casillas",
    "consiente",
    "consienten",
    "ficha",
    "fichas",
    "historia",
    "limite_de",
    "mostrado",
    "plazos",
    "renglones",
    "seguimiento",
    "solicitud_por_folio",
    "terms",
    "todas",
    "version",
]
