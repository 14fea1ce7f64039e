"""Reading which electoral sections lie, whole or in part, in each UT: one row per pair."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from tequio.lib.sources import Report, Row, Source, match_columns, read_source
from tequio.lib.sources.draft import Progress
from tequio.lib.text import fold

from .rows import Values, parsed_rows, tidy
from .values import UnreadableError, clave_of, sections_of, text_of

COLUMNS = {
    "clave": ("cve_ut", "clave", "cveut", "clave_ut", "cve_col", "clave de la ut"),
    "seccion": ("seccion", "secc", "seccion electoral"),
    "relacion": ("relacion", "tipo", "cobertura"),
}
RELACIONES = {"completa": "COMPLETA", "c": "COMPLETA", "parcial": "PARCIAL", "p": "PARCIAL"}

Pair = tuple[str, int]


@dataclass(frozen=True, slots=True)
class SeccionesLeidas:
    """(UT key, section) → ``COMPLETA`` or ``PARCIAL``."""

    report: Report
    relaciones: Mapping[Pair, str]


def read_secciones(
    path: Path, claves: Collection[str], *, layer: str | None = None, progress: Progress | None = None
) -> SeccionesLeidas:
    """``claves``: the keys of the frame; rows of any other key are refused. Raises SourceError.

    A pair listed both ways is partial, because it promises less; a pair listed twice counts once.
    """
    source = read_source(path, layer=layer, progress=progress)
    return secciones_of(source, match_columns(source.columns, COLUMNS, required=tuple(COLUMNS)), claves)


def secciones_of(source: Source, columns: Mapping[str, str], claves: Collection[str]) -> SeccionesLeidas:
    """Check every pair of a source that was read already; ``columns``: field → column. Raises SourceError."""
    report = Report.of(source)
    relaciones: dict[Pair, str] = {}

    def parse(_: Row, values: Values, mends: list[str]) -> tuple[Pair, str]:
        pair = known_clave(values, claves, mends), _section(values)
        return pair, _relation(values)

    for (pair, relacion), mends in parsed_rows(source, columns, report, parse, key="clave"):
        if relaciones.setdefault(pair, relacion) != relacion:
            relaciones[pair] = "PARCIAL"
            mends.append("aparece completa y parcial: quedó parcial")
        report.take(f"{pair[0]} sección {pair[1]}", *mends)
    return SeccionesLeidas(report, relaciones)


def known_clave(values: Values, claves: Collection[str], mends: list[str]) -> str:
    """The key of a UT of the frame, mended. Raises UnreadableError."""
    written = text_of(values["clave"])
    clave = tidy(written, clave_of(written), "la clave", mends)
    if clave not in claves:
        raise UnreadableError(f"la clave {clave} no está en el marco")
    return clave


def _section(values: Values) -> int:
    numbers = sections_of(values["seccion"])
    if len(numbers) != 1:
        raise UnreadableError(f"«{text_of(values['seccion'])}» no es una sección")
    return numbers[0]


def _relation(values: Values) -> str:
    written = text_of(values["relacion"])
    if fold(written) not in RELACIONES:
        raise UnreadableError(f"la relación «{written}» no es «completa» ni «parcial»")
    return RELACIONES[fold(written)]
