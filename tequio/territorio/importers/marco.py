"""Reading a frame: one layer of UTs as the institute or the city's portal publishes it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tequio.lib.sources import Report, Row, Source, SourceError, match_columns, read_source
from tequio.lib.sources.draft import Progress

from .catalogos import Catalogos
from .measure import areas_m2
from .nombres import Named, readable_names, recovered_name
from .rows import Values, parsed_rows
from .unidad import COLUMNS, REQUIRED, UnidadLeida, read_unidad
from .values import UnreadableError

Vintages = Sequence[Mapping[str, str]]
ABSENT = {"poblacion": "la población", "distrito": "el distrito", "completas": "las secciones"}


@dataclass(frozen=True, slots=True)
class MarcoLeido:
    """A frame read and checked, not stored. ``unidades`` are the rows that ``report`` took."""

    report: Report
    unidades: tuple[UnidadLeida, ...]


def read_marco(
    path: Path,
    catalogos: Catalogos,
    *,
    vintages: Vintages = (),
    layer: str | None = None,
    progress: Progress | None = None,
) -> MarcoLeido:
    """Read and check every UT of a file; refused rows are in the report. Raises SourceError.

    ``vintages``: names by key of other frames, from which lost letters are mended. The alcaldía is the one of
    the key; district, population, kind and sections come from the attributes, never from geometry.
    """
    source = read_source(path, layer=layer, progress=progress)
    return marco_of(source, match_columns(source.columns, COLUMNS, REQUIRED), catalogos, vintages=vintages)


def marco_of(
    source: Source, columns: Mapping[str, str], catalogos: Catalogos, *, vintages: Vintages = ()
) -> MarcoLeido:
    """Check every UT of a source that was read already; ``columns``: field of COLUMNS → column. Raises SourceError."""
    if not source.has_geometry:
        raise SourceError(
            "El archivo no trae polígonos. Carga la capa de unidades territoriales: SHP en ZIP, GPKG o GeoJSON."
        )
    report = Report.of(source)
    unidades = _read_rows(source, columns, catalogos, report)
    if unidades and all(unidad.geometry is None for unidad in unidades):
        raise SourceError("Ninguna fila trae un polígono. Revisa que sea la capa de unidades territoriales.")
    _name(unidades, vintages)
    for unidad, area in zip(unidades, areas_m2([unidad.geometry for unidad in unidades]), strict=True):
        unidad.area_m2 = area
        report.take(unidad.clave, *unidad.mends)
    for text in (*_absent(columns), *_shared_sections(unidades)):
        report.note(text)
    return MarcoLeido(report, tuple(unidades))


def _read_rows(source: Source, columns: Mapping[str, str], catalogos: Catalogos, report: Report) -> list[UnidadLeida]:
    unidades: dict[str, UnidadLeida] = {}

    def parse(row: Row, values: Values, mends: list[str]) -> UnidadLeida:
        unidad = read_unidad(row, values, mends, catalogos)
        if unidad.clave in unidades:
            raise UnreadableError(f"la clave {unidad.clave} ya apareció en otra fila")
        return unidad

    for unidad, _ in parsed_rows(source, columns, report, parse, key="clave"):
        unidades[unidad.clave] = unidad
    return list(unidades.values())


def _name(unidades: Iterable[UnidadLeida], vintages: Vintages) -> None:
    for unidad in unidades:
        whole = recovered_name(unidad.clave, unidad.nombre, vintages)
        if whole:
            unidad.mends.append(f"«{unidad.nombre}» perdió letras: en otro marco la misma clave es «{whole}»")
            unidad.nombre = whole
    legibles = readable_names(Named(unidad.clave, unidad.nombre, unidad.tipo_nombre) for unidad in unidades)
    for unidad in unidades:
        unidad.legible = legibles[unidad.clave]


def _absent(columns: Mapping[str, str]) -> list[str]:
    return [f"El archivo no dice {what}: queda sin dato." for name, what in ABSENT.items() if name not in columns]


def _shared_sections(unidades: Iterable[UnidadLeida]) -> list[str]:
    """A section that is whole in one UT cannot be in another: kept as the source says, and told."""
    listed: dict[int, list[str]] = defaultdict(list)
    for unidad in unidades:
        for number in (*unidad.completas, *unidad.parciales):
            listed[number].append(unidad.clave)
    return [
        f"La sección {number} aparece completa en {unidad.clave} y también en otra unidad ({', '.join(others)})."
        for unidad in unidades
        for number in unidad.completas
        if (others := [clave for clave in listed[number] if clave != unidad.clave])
    ]
