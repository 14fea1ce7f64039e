"""The formats of a download: each turns a selection into pieces of bytes."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from tempfile import TemporaryFile

from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from tequio.lib.datasets import Selection
from tequio.lib.datasets.documents import features, json_array, json_lines
from tequio.lib.datasets.fields import Text
from tequio.lib.datasets.table import CHUNK, joined
from tequio.lib.datasets.workbook import Heading, write_workbook

from .rows import csv_pieces, streamed

INSTITUTE = "Instituto Electoral de la Ciudad de México"
SYSTEM = "Plataforma Digital de Participación Ciudadana"
EXPORT_VERSION = 1  # rises when a release changes what the files hold, so that no cache keeps the old ones


@dataclass(frozen=True, slots=True)
class Format:
    """``suffix``: of the address; ``use``: whom it is for, in a few words."""

    suffix: str
    name: str
    media_type: str
    use: Text
    pieces: Callable[[Selection], Generator[bytes]]


def _json(selection: Selection) -> Generator[bytes]:
    return joined(json_array(selection.fields, streamed(selection)))


def _json_lines(selection: Selection) -> Generator[bytes]:
    return joined(json_lines(selection.fields, streamed(selection)))


def _geojson(selection: Selection) -> Generator[bytes]:
    dataset = selection.dataset
    if dataset.geometry is None:
        raise ValueError(f"{dataset.key} has no outlines")
    rows = streamed(selection, outline=True)
    return joined(features(selection.fields, dataset.identity, dataset.geometry.shape, rows))


def _xlsx(selection: Selection) -> Generator[bytes]:
    """The book is a ZIP, so it is whole on the disk before its first byte leaves."""
    with TemporaryFile() as file:
        write_workbook(file, _heading(selection), selection.fields, streamed(selection), _about(selection))
        file.seek(0)
        while piece := file.read(CHUNK):
            yield piece


def _heading(selection: Selection) -> Heading:
    cut = selection.dataset.cut()
    narrowed = [f"{each.title}: {value}" for each, value in selection.narrowed()]
    lines = tuple(filter(None, [str(cut.note), "; ".join(narrowed)]))
    dataset = selection.dataset
    return Heading(INSTITUTE, dataset.owner, SYSTEM, str(dataset.name), localtime(cut.moment), lines)


def _about(selection: Selection) -> list[tuple[str, str]]:
    dataset, cut = selection.dataset, selection.dataset.cut()
    return [
        ("Conjunto de datos", str(dataset.name)),
        ("Descripción", str(dataset.description)),
        ("Área responsable", dataset.owner),
        ("Fuente", str(dataset.source)),
        ("Licencia", f"{dataset.licence.title}. {dataset.licence.address}"),
        ("Fecha de corte", f"{localtime(cut.moment):%d/%m/%Y %H:%M:%S}"),
        ("Versión de los datos", dataset.version()),
        ("Filtros", "; ".join(f"{each.title}: {value}" for each, value in selection.narrowed()) or "Ninguno"),
        *([("Aviso", str(cut.note))] if cut.note else []),
    ]


FORMATS = {
    each.suffix: each
    for each in (
        Format(
            "csv", "CSV", "text/csv; charset=utf-8; header=present", _("Para cualquier programa. UTF-8."), csv_pieces
        ),
        Format(
            "xlsx",
            "Excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _("Para hojas de cálculo, con el encabezado del Instituto."),
            _xlsx,
        ),
        Format("json", "JSON", "application/json", _("Para programar: una lista de objetos."), _json),
        Format("jsonl", "JSON Lines", "application/jsonl", _("Para programar: un objeto por renglón."), _json_lines),
        Format("geojson", "GeoJSON", "application/geo+json", _("Para mapas: con el contorno, en WGS84."), _geojson),
    )
}


def formats_of(selection: Selection) -> tuple[Format, ...]:
    """Those that the dataset can be written in."""
    mapped = selection.dataset.geometry is not None
    return tuple(each for each in FORMATS.values() if mapped or each.suffix != "geojson")
