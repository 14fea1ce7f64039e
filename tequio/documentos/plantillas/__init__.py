"""What an official document looks like: its heading, and the typst file that sets its body.

A template of an app above lives in that app and imports our frame: ``#import "/documentos/plantillas/marco.typ": *``.
It receives ``datos`` (what the act gives) and never reads anything else; text is data, never markup.
"""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Plantilla:
    """``clase``: its key in the register (``constancia``); ``path``: the typst file, below ``tequio/``."""

    clase: str
    path: str


@dataclass(frozen=True, slots=True)
class Membrete:
    """The common frame of the institute's documents, line by line; an empty line is left out.

    ``area``: "Dirección Ejecutiva de…"; ``sistema`` and ``proceso``: in capitals on the paper; ``oficina``:
    "Dirección Distrital 01"; ``formato``: the code at the top right ("CI-001", "ANEXO 6").
    """

    area: str
    sistema: str = ""
    proceso: str = ""
    oficina: str = ""
    formato: str = ""
    instituto: str = "Instituto Electoral de la Ciudad de México"
    siglas: str = "IECM"
    ficticio: bool = False

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class VersionPublica:
    """The data that anyone may read, and the legend that the law asks of a version with parts left out."""

    datos: dict[str, Any]
    fundamento: str
    partes: str
    area: str


TESTADO = "[dato testado]"

CONSTANCIA = Plantilla("constancia", "documentos/plantillas/constancia.typ")
ACUSE = Plantilla("acuse", "documentos/plantillas/acuse.typ")
RELACION = Plantilla("relacion", "documentos/plantillas/relacion.typ")


def testar(datos: dict[str, Any], *claves: str) -> dict[str, Any]:
    """The data with these keys crossed out, at any depth; everything else as it was."""
    return {clave: TESTADO if clave in claves else _testar(valor, claves) for clave, valor in datos.items()}


def _testar(valor: Any, claves: tuple[str, ...]) -> Any:
    if isinstance(valor, dict):
        return testar(valor, *claves)
    if isinstance(valor, list):
        return [_testar(each, claves) for each in valor]
    return valor
