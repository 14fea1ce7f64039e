"""The seed files as facts: what the law and the press say, each with its source and how sure it is.

``semillas/*.toml`` are written for people; here their days become moments of Mexico City and the short names of sources
and degrees become what the database keeps. Raises SeedError with the file and the fact that cannot be read.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from tequio.lib.plazos import CIUDAD, LAST_SECOND, at
from tequio.lib.text import slugify

from .models import Certeza, Dato

FOLDER = Path(__file__).resolve().parent / "semillas"
CATALOGUE = ("democracia-directa.toml", "democracia-participativa.toml", "gestion-evaluacion-control.toml")
Facts = dict[str, Any]


class SeedError(Exception):
    """A seed file says something that cannot be understood; names the file and the fact."""


@dataclass(frozen=True, slots=True)
class MecanismoLeido:
    """A row of ``Mecanismo`` and the rows of ``Dato`` that hang from it."""

    facts: Facts
    datos: tuple[Facts, ...]


@dataclass(frozen=True, slots=True)
class EtapaLeida:
    """A row of ``Etapa`` (its kind by key) and the new ends that it was given, each with its reason."""

    tipo: str
    facts: Facts
    ampliaciones: tuple[tuple[datetime, str], ...]


@dataclass(frozen=True, slots=True)
class EdicionLeida:
    facts: Facts
    ejercicios: tuple[Facts, ...]
    etapas: tuple[EtapaLeida, ...]


class Seeds:
    """A folder of seed files."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.folder = folder
        self.sources: Mapping[str, str] = self._read("fuentes.toml")["fuente"]

    def mecanismos(self) -> Iterator[MecanismoLeido]:
        """In the order of LPC art. 7."""
        rows = [
            (file, found["clase"], row)
            for file in CATALOGUE
            for found in [self._read(file)]
            for row in found["mecanismo"]
        ]
        for orden, (file, clase, row) in enumerate(rows, start=1):
            yield self._mecanismo(file, {**row, "clase": clase, "orden": orden})

    def tipos_etapa(self) -> Iterator[Facts]:
        for orden, row in enumerate(self._read("etapas.toml")["tipo"], start=1):
            yield {**row, "orden": orden, **self._vouched("etapas.toml", row)}

    def prioridades(self) -> Iterator[Facts]:
        for row in self._read("prioridades.toml")["prioridad"]:
            for lugar, clave in enumerate(row["mecanismos"], start=1):
                yield {"ambito": row["ambito"], "lugar": lugar, "mecanismo_id": clave}

    def ediciones(self) -> Iterator[EdicionLeida]:
        file = "ediciones.toml"
        for row in self._read(file)["edicion"]:
            ejercicios = tuple({**each, **self._vouched(file, each)} for each in row.pop("ejercicios"))
            etapas = tuple(self._etapa(file, each) for each in row.pop("etapas"))
            yield EdicionLeida({**row, **self._vouched(file, row)}, ejercicios, etapas)

    def _read(self, file: str) -> dict[str, Any]:
        try:
            return tomllib.loads((self.folder / file).read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise SeedError(f"{file}: {error}") from None

    def _vouched(self, file: str, row: Mapping[str, Any]) -> Facts:
        """Source and degree of a fact as the database keeps them."""
        try:
            return {"fuente": self.sources[row["fuente"]], "certeza": Certeza[row["certeza"].upper()]}
        except KeyError as error:
            raise SeedError(f"{file}: no hay fuente o certeza {error} ({dict(row)})") from None

    def _mecanismo(self, file: str, row: Facts) -> MecanismoLeido:
        datos = tuple(
            {**dato, "tema": tema, "orden": orden, **self._vouched(file, dato)}
            for tema in Dato.Tema.values
            for orden, dato in enumerate(row.pop(tema.lower(), ()), start=1)
        )
        slug = slugify(f"{row['clave']} {row['nombre'].partition(' (')[0]}")
        return MecanismoLeido({**row, "slug": slug, **self._vouched(file, row)}, datos)

    def _etapa(self, file: str, row: Facts) -> EtapaLeida:
        ends = tuple((_last(each["fin"]), each["motivo"]) for each in row.pop("ampliaciones", ()))
        first = _moment(row.pop("inicio", None), time())
        end = _moment(row.pop("fin", None), LAST_SECOND)
        dates = {"inicio": first, "fin_original": end, "fin_vigente": ends[-1][0] if ends else end}
        return EtapaLeida(row.pop("tipo"), {**row, **dates, **self._vouched(file, row)}, ends)


def _moment(said: date | datetime | None, hour: time) -> datetime | None:
    """A moment of the city; a bare day gets that hour."""
    if said is None or isinstance(said, datetime):
        return said and said.replace(tzinfo=CIUDAD)
    return at(said, hour)


def _last(said: date | datetime) -> datetime:
    found = _moment(said, LAST_SECOND)
    if found is None:
        raise SeedError("An extension without new end.")
    return found
