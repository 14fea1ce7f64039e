"""Seals and proofs as data; docs/datos/verificar-bitacora.md explains each field."""

from typing import Any

from tequio.bitacora.canonical import plain
from tequio.bitacora.models import Sello
from tequio.bitacora.queries import AsientoSellado, FichaSello

NORMA = "RFC 9162, SHA-256"


def sello_dict(sello: Sello) -> dict[str, Any]:
    return {**plain(sello.contenido()), "huella": sello.huella}


def ficha_sello_dict(ficha: FichaSello) -> dict[str, Any]:
    """``consistencia``: RFC 9162 §2.1.4, from the tree of ``anterior`` to that of ``sello``."""
    path = ficha.consistencia
    return {
        "sello": sello_dict(ficha.sello),
        "anterior": sello_dict(ficha.anterior) if ficha.anterior else None,
        "consistencia": {"norma": NORMA, "camino": path.camino, "concuerda": path.concuerda} if path else None,
    }


def asiento_dict(asiento: AsientoSellado) -> dict[str, Any]:
    """``prueba``: RFC 9162 §2.1.3; ``indice`` counts from 0, as there."""
    return {
        "numero": asiento.numero,
        "contenido": asiento.contenido,
        "huella": asiento.huella,
        "prueba": {
            "norma": NORMA,
            "indice": asiento.numero - 1,
            "tamano": asiento.sello.tamano,
            "camino": asiento.prueba.camino,
            "concuerda": asiento.prueba.concuerda,
        },
        "sello": sello_dict(asiento.sello),
    }
