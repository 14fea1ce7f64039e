"""The compact file with which a phone finds its UT without sending where it is. Pure.

    data = encode(lugares, geometries, marco="mgpc-2019", nombre="Marco 2019", vigente_desde=date(2019, 8, 16))
    file_name("mgpc-2019", data)        # → "mgpc-2019-1f0c9a7be2d4.tequio"

``arcs`` cuts the outlines where neighbours part and thins each border once; ``encoding`` writes the bytes. The
format is described in docs/datos/archivo-del-navegador.md; its reader is static/territorio/js/locator.js.
"""

from .encoding import encode, file_name

__all__ = ["encode", "file_name"]
