"""A report as a file, in the institute's frame; each format writes rows one by one."""

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from tempfile import TemporaryFile
from typing import Any

from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.utils.timezone import localtime

from tequio.documentos.plantillas import Membrete
from tequio.lib.datasets.documents import features, json_array
from tequio.lib.datasets.lines import csv_of
from tequio.lib.datasets.table import joined
from tequio.lib.datasets.workbook import Heading, write_workbook
from tequio.presupuesto import papeles
from tequio.presupuesto.queries.calendario import reglas_de
from tequio.presupuesto.queries.reportes import Pedido, Reporte, streamed

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Lines = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Formato:
    suffix: str
    nombre: str
    media_type: str


FORMATOS = {
    each.suffix: each
    for each in (
        Formato("csv", "CSV", "text/csv; charset=utf-8; header=present"),
        Formato("xlsx", "Excel", XLSX),
        Formato("json", "JSON", "application/json"),
        Formato("geojson", "GeoJSON", "application/geo+json"),
    )
}


def formatos_de(reporte: Reporte) -> list[Formato]:
    """Those that it can be written in: on a map, only what has a place."""
    return [each for each in FORMATOS.values() if reporte.punto or each.suffix != "geojson"]


def responder(reporte: Reporte, pedido: Pedido, formato: Formato, now: datetime) -> FileResponse | HttpResponse:
    """The file as a download that nobody keeps on the way."""
    headers = {
        "Content-Disposition": f'attachment; filename="{nombre_de(reporte, pedido)}.{formato.suffix}"',
        "Cache-Control": "private, no-store",
    }
    if formato.suffix == "xlsx":
        return FileResponse(_book(reporte, pedido, now), content_type=XLSX, headers=headers)
    pieces = _PIECES[formato.suffix](reporte, pedido)
    return StreamingHttpResponse(pieces, content_type=formato.media_type, headers=headers)  # type: ignore[return-value]  # both are answers


def nombre_de(reporte: Reporte, pedido: Pedido) -> str:
    """``monitor-2028-dd33``."""
    parts = [reporte.slug, str(pedido.ejercicio or pedido.edicion.clave)]
    return "-".join([*parts, f"dd{pedido.unico:02}"] if pedido.unico else parts)


def _csv(reporte: Reporte, pedido: Pedido) -> Generator[bytes]:
    return csv_of(reporte.columns(pedido), streamed(reporte.rows(pedido)))


def _json(reporte: Reporte, pedido: Pedido) -> Generator[bytes]:
    return joined(json_array(reporte.columns(pedido), streamed(reporte.rows(pedido))))


def _geojson(reporte: Reporte, pedido: Pedido) -> Generator[bytes]:
    """Points; each is named by its folio."""
    rows = ((*row[:-2], row[-2:]) for row in streamed(reporte.rows(pedido, puntos=True)))
    return joined(features(reporte.columns(pedido), ("folio",), _point, rows))


def _point(lonlat: Sequence[float]) -> dict[str, Any]:
    return {"geometry": {"type": "Point", "coordinates": list(lonlat)}}


_PIECES: dict[str, Callable[[Reporte, Pedido], Generator[bytes]]] = {"csv": _csv, "json": _json, "geojson": _geojson}


def _book(reporte: Reporte, pedido: Pedido, now: datetime) -> Any:
    """The book is a ZIP, so it is whole on the disk before its first byte leaves."""
    columns = reporte.columns(pedido)
    file = TemporaryFile()  # noqa: SIM115  FileResponse closes it
    about = _about(reporte, pedido, now)
    write_workbook(file, _heading(reporte, pedido, now), columns, _rows(reporte, pedido), about, closing=reporte.cierre)
    file.seek(0)
    return file


def _rows(reporte: Reporte, pedido: Pedido) -> Iterable[Sequence[Any]]:
    return streamed(reporte.rows(pedido))


def _heading(reporte: Reporte, pedido: Pedido, now: datetime) -> Heading:
    paper = membrete_de(pedido)
    lines = (f"Dirección Distrital: {pedido.unico:02}" if pedido.unico else "", *_asked(pedido))
    told = (f"Consulta de {pedido.edicion.nombre}", *filter(None, lines))
    return Heading(paper.instituto, paper.area, paper.sistema, reporte.titulo, localtime(now), told)


def membrete_de(pedido: Pedido) -> Membrete:
    return papeles.membrete(pedido.edicion, reglas_de(pedido.edicion), distrito=pedido.unico)


def _asked(pedido: Pedido) -> list[str]:
    fictitious = "Datos ficticios: ni los lugares ni las personas existen."
    asked = [f"Año: {pedido.ejercicio}"] if pedido.ejercicio else []
    return [*asked, fictitious] if membrete_de(pedido).ficticio else asked


def _about(reporte: Reporte, pedido: Pedido, now: datetime) -> Lines:
    return [
        ("Reporte", reporte.titulo),
        ("Edición", pedido.edicion.nombre),
        ("Dirección Distrital", f"{pedido.unico:02}" if pedido.unico else "1-33"),
        ("Ejercicio", str(pedido.ejercicio or "Todos los de la edición")),
        ("Fecha de corte", f"{localtime(now):%d/%m/%Y %H:%M:%S}"),
    ]
