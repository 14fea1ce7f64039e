"""Reading postal codes, from three kinds of file that their columns tell apart."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from tequio.lib.sources import Report, Row, Source, SourceError, match_columns, mend_geometry, read_source
from tequio.lib.sources.draft import Progress

from . import asentamientos
from .asentamientos import AsentamientosLeidos, read_asentamientos
from .catalogos import Catalogos
from .city import require_outline
from .measure import areas_m2
from .rows import Values, parsed_rows, tidy
from .secciones import known_clave
from .values import UnreadableError, decimal_number, postal_code_of, text_of

CODE = asentamientos.COLUMNS["codigo"]
OVERLAP = {"codigo": CODE, "clave": ("cveut", "cve_ut", "clave", "clave_ut", "cve_col"), "m2": ("m2", "area_m2")}
COLUMNS = asentamientos.COLUMNS | OVERLAP
REQUIRED = ("codigo",)
# Below these an overlap is drawing noise: the two layers were never drawn over the same streets.
SMALLEST_SHARE, SMALLEST_M2 = 0.01, 100.0

Outlines = Mapping[str, BaseGeometry]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CodigosLeidos:
    """(UT key, postal code) → part of the code's own area that lies in the UT, from 0 to 1."""

    report: Report
    partes: Mapping[Pair, float]


def read_postal(
    path: Path,
    catalogos: Catalogos,
    claves: Collection[str],
    outlines: Outlines,
    *,
    layer: str | None = None,
    progress: Progress | None = None,
) -> AsentamientosLeidos | CodigosLeidos:
    """A list of settlements (SEPOMEX), polygons of codes, or a table of overlaps. Raises SourceError.

    ``claves`` and ``outlines`` (key → WGS84): the UTs of a frame; empty without one, which only the list allows.
    """
    source = read_source(path, layer=layer, progress=progress)
    return postal_of(source, match_columns(source.columns, COLUMNS, REQUIRED), catalogos, claves, outlines)


def postal_of(
    source: Source, columns: Mapping[str, str], catalogos: Catalogos, claves: Collection[str], outlines: Outlines
) -> AsentamientosLeidos | CodigosLeidos:
    """Check a source that was read already; ``columns``: field of COLUMNS → column. Raises SourceError."""
    if asentamientos.COLUMNS.keys() <= columns.keys():
        return read_asentamientos(source, {name: columns[name] for name in asentamientos.COLUMNS}, catalogos)
    if not claves:
        raise SourceError("Di con --marco de qué unidades territoriales son estos códigos postales.")
    if OVERLAP.keys() <= columns.keys():
        return _from_table(source, columns, claves)
    if source.has_geometry:
        return _from_polygons(source, columns, outlines)
    raise SourceError(
        "No se reconoce qué dice el archivo de cada código postal. Puede ser la lista de asentamientos (código, "
        "asentamiento, tipo y alcaldía), los polígonos de los códigos, o una tabla con código, clave de la UT y m2."
    )


def _from_table(source: Source, columns: Mapping[str, str], claves: Collection[str]) -> CodigosLeidos:
    """The table does not say how large a code is, so its shares are of what its UTs cover together."""
    report = Report.of(source)
    report.note("La tabla no dice cuánto mide cada código: la parte se calcula sobre lo que cubren sus unidades.")

    def parse(_: Row, values: Values, mends: list[str]) -> tuple[Pair, float]:
        area = decimal_number(values["m2"])
        if area is None or area < 0:
            raise UnreadableError(f"«{text_of(values['m2'])}» no es una superficie")
        return (known_clave(values, claves, mends), _code(values, mends)), area

    areas: dict[Pair, float] = {}
    for (pair, area), mends in parsed_rows(source, columns, report, parse, key="codigo"):
        areas[pair] = areas.get(pair, 0.0) + area
        report.take(f"{pair[1]} en {pair[0]}", *mends)
    totals: dict[str, float] = defaultdict(float)
    for (_, codigo), area in areas.items():
        totals[codigo] += area
    return CodigosLeidos(report, _shares(areas, totals, report))


def _from_polygons(source: Source, columns: Mapping[str, str], outlines: Outlines) -> CodigosLeidos:
    report = Report.of(source)

    def parse(row: Row, values: Values, mends: list[str]) -> tuple[str, BaseGeometry]:
        return _code(values, mends), _polygon(row, mends)

    parts: dict[str, list[BaseGeometry]] = defaultdict(list)
    for (codigo, polygon), mends in parsed_rows(source, columns, report, parse, key="codigo"):
        parts[codigo].append(polygon)
        report.take(codigo, *mends)
    codes = {codigo: shapely.union_all(polygons) for codigo, polygons in parts.items()}
    totals = dict(zip(codes, areas_m2(list(codes.values())), strict=True))
    return CodigosLeidos(report, _shares(_overlaps(codes, outlines), totals, report))


def _overlaps(codes: Mapping[str, BaseGeometry], outlines: Outlines) -> dict[Pair, float]:
    """Square metres that each UT shares with each code."""
    claves, unidades = list(outlines), np.array(list(outlines.values()), dtype=object)
    codigos, polygons = list(codes), np.array(list(codes.values()), dtype=object)
    left, right = shapely.STRtree(unidades).query(polygons, predicate="intersects")
    areas = areas_m2(shapely.intersection(polygons[left], unidades[right]))
    return {(claves[j], codigos[i]): area for i, j, area in zip(left, right, areas, strict=True)}


def _shares(areas: Mapping[Pair, float], totals: Mapping[str, float], report: Report) -> dict[Pair, float]:
    partes = {
        (clave, codigo): area / totals[codigo]
        for (clave, codigo), area in areas.items()
        if area >= max(SMALLEST_M2, SMALLEST_SHARE * totals[codigo])
    }
    report.note(
        f"Coincidencias de menos de 100 m² o del 1 % del código, que no se toman: {len(areas) - len(partes):,}."
    )
    alone = sorted(totals.keys() - {codigo for _, codigo in partes})
    if alone:
        report.note(f"Códigos que no caen en ninguna unidad del marco ({len(alone):,}): {', '.join(alone)}.")
    return partes


def _code(values: Values, mends: list[str]) -> str:
    written = text_of(values["codigo"])
    return tidy(written, postal_code_of(written), "el código", mends)


def _polygon(row: Row, mends: list[str]) -> BaseGeometry:
    require_outline(row.geometry)
    geometry, notes = mend_geometry(row.geometry)
    if geometry is None:
        raise UnreadableError("; ".join(notes))
    mends.extend(notes)
    return geometry
