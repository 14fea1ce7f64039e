"""How the files of one matter are read, kept and undone. The acts and the tasks of an import are the same for all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tequio.lib.sources import Report, Source
from tequio.territorio.models import Importacion

Spec = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Huellas:
    """What an undoing needs: ``huella`` of what was left, ``respaldo`` of what was there (empty: none)."""

    huella: str
    respaldo: str = ""
    reemplazo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Manera:
    """``columnas``: by kind of import, field → the names of its column; ``obligatorias``: the fields without which
    nothing can be read.

    ``leer(importacion, source, columns)`` understands the rows; ``informe`` finds the report in what was understood.
    ``guardar(importacion, read, by=, now=)`` stores them, inside the transaction of the caller, and gives Huellas.
    ``impedimento``: why an accepted import cannot be undone, for a person (empty when it can); ``devolver`` undoes it,
    inside the transaction of the caller. ``leer``, ``guardar`` and ``devolver`` raise CargaError.
    """

    columnas: Callable[[str], Spec]
    obligatorias: Callable[[str], Sequence[str]]
    leer: Callable[[Importacion, Source, Mapping[str, str]], Any]
    informe: Callable[[Any], Report]
    guardar: Callable[..., Huellas]
    impedimento: Callable[[Importacion], str]
    devolver: Callable[[Importacion], None]
