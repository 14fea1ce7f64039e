"""The one door: a file comes in, its content says what it is, rows go out."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tequio.lib.sources.archive import unpack
from tequio.lib.sources.choice import chosen_parts, parts_beside
from tequio.lib.sources.draft import Draft, Progress, finished_rows, mended_headers
from tequio.lib.sources.encoding import decode
from tequio.lib.sources.geojson import read_geojson
from tequio.lib.sources.records import Source, SourceError
from tequio.lib.sources.sniff import EXTENSIONS, Kind, extension_note, kind_of
from tequio.lib.sources.table import read_table
from tequio.lib.sources.workbook import read_workbook

MAX_BYTES = 512 * 1024**2


def read_source(path: Path, *, layer: str | None = None, progress: Progress | None = None) -> Source:
    """Read the whole file, whatever its extension says it is. The file is never changed.

    ``layer`` picks a layer, a sheet or a member of an archive when there are several; ``progress`` hears
    (rows done, rows in all). Raises SourceError, and nothing else, for a file that cannot be trusted.
    """
    if not path.is_file():
        raise SourceError(f"No se encontró el archivo «{path.name}». Revisa el nombre y la carpeta.")
    if path.stat().st_size > MAX_BYTES:
        raise SourceError(f"El archivo pasa de {MAX_BYTES // 1024**2} MB. Divídelo y vuelve a cargarlo.")
    with TemporaryDirectory(prefix="tequio-") as folder:
        draft = _read(path, path.name, layer, Path(folder))
    return _finished(path, draft, progress)


def _finished(path: Path, draft: Draft, progress: Progress | None) -> Source:
    columns, notes = mended_headers(draft)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Source(
        name=path.name,
        sha256=sha256,
        columns=tuple(columns),
        rows=finished_rows(draft, columns, progress),
        notes=(*draft.notes, *notes),
        has_geometry=draft.geometries is not None,
    )


def _read(path: Path, name: str, layer: str | None, folder: Path) -> Draft:
    kind = kind_of(path)
    if kind is Kind.TEXT:
        return _read_text(path, name)
    match kind:
        case Kind.ARCHIVE:
            draft = _read_archive(path, layer, folder)
        case Kind.SHAPE:
            draft = _read_layer(parts_beside(path), layer, folder)
        case Kind.GEOPACKAGE:
            draft = _read_layer({".gpkg": path}, layer, folder)
        case Kind.WORKBOOK:
            draft = read_workbook(path, layer)
    draft.notes[:0] = extension_note(name, kind, EXTENSIONS[kind])
    return draft


def _read_text(path: Path, name: str) -> Draft:
    text, notes = decode(path.read_bytes())
    if text.lstrip()[:1] in {"{", "["}:
        draft = read_geojson(text)
        notes += extension_note(name, "GeoJSON", {".geojson", ".json"})
    else:
        draft = read_table(text, name)
    draft.notes[:0] = notes
    return draft


def _read_archive(path: Path, layer: str | None, folder: Path) -> Draft:
    inside = folder / "zip"
    inside.mkdir()
    name, parts = chosen_parts(unpack(path, inside), layer)
    if ".shp" in parts:
        return _read_layer(parts, layer, folder)
    (alone,) = parts.values()
    return _read(alone, name, layer, folder)


def _read_layer(parts: Mapping[str, Path], layer: str | None, folder: Path) -> Draft:
    """GDAL is loaded only when a layer comes: web processes never need it."""
    from tequio.lib.sources.layer import read_geopackage, read_shapefile  # noqa: PLC0415  GDAL, which web processes never need

    if ".gpkg" in parts:
        return read_geopackage(parts[".gpkg"], layer, folder)
    return read_shapefile(parts, folder)
