"""The seed files as facts: systems with their first notice and purposes, and the terms of ARCO requests.

``semillas/*.toml`` are written for people; here the short names of sources and degrees become what the database keeps,
and the parts that every notice shares are joined with those of its system.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tequio.mecanismos.models import Certeza

FOLDER = Path(__file__).resolve().parent / "semillas"
Facts = dict[str, Any]


class SeedError(Exception):
    """A seed file says something that cannot be understood; names the file and the fact."""


@dataclass(frozen=True, slots=True)
class SistemaLeido:
    """A row of ``SistemaDatosPersonales``, the texts of its first notice, and the rows of ``Finalidad`` below it."""

    facts: Facts
    aviso: Facts
    finalidades: tuple[Facts, ...]


class Seeds:
    """A folder of seed files. Raises SeedError."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.folder = folder
        self.sources: Mapping[str, str] = self._read("fuentes.toml")["fuente"]

    def sistemas(self) -> Iterator[SistemaLeido]:
        file = "sistemas.toml"
        found = self._read(file)
        for orden, row in enumerate(found["sistema"], start=1):
            own, finalidades = row.pop("aviso"), row.pop("finalidad", ())
            purposes = tuple(
                {**each, "orden": n, **self._vouched(file, each)} for n, each in enumerate(finalidades, start=1)
            )
            facts = {**row, "orden": orden, **self._vouched(file, row)}
            yield SistemaLeido(facts, _aviso(found["comun"], row, own), purposes)

    def plazos(self) -> Iterator[Facts]:
        for orden, row in enumerate(self._read("plazos.toml")["plazo"], start=1):
            yield {**row, "orden": orden, **self._vouched("plazos.toml", row)}

    def _read(self, file: str) -> dict[str, Any]:
        try:
            return tomllib.loads((self.folder / file).read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise SeedError(f"{file}: {error}") from None

    def _vouched(self, file: str, row: Mapping[str, Any]) -> Facts:
        try:
            return {"fuente": self.sources[row["fuente"]], "certeza": Certeza[row["certeza"].upper()]}
        except KeyError as error:
            raise SeedError(f"{file}: no hay fuente o certeza {error} ({dict(row)})") from None


def _aviso(comun: Mapping[str, str], sistema: Mapping[str, Any], own: Mapping[str, str]) -> Facts:
    """The six parts of art. 21, made from what is common and from the facts of the system."""
    return {
        "simplificado": own["simplificado"],
        "responsable": f"{comun['responsable']} El área que lo atiende: {sistema['responsable']}.",
        "fundamento": _joined(comun["fundamento"], sistema["fundamento"]),
        "datos": f"{sistema['nombre']}. {sistema['categorias']}",
        "finalidades": f"{sistema['proposito']}\nSe entregan: {sistema['transferencias']}\n"
        f"Se conservan: {sistema['conservacion']}",
        "derechos": comun["derechos"],
        "domicilio": comun["domicilio"],
    }


def _joined(first: str, second: str) -> str:
    return first if first == second else f"{first} {second}"
