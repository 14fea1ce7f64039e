"""What a file is, by its first bytes and never by its extension."""

from enum import StrEnum
from pathlib import Path

from tequio.lib.sources import archive
from tequio.lib.sources.records import SourceError


class Kind(StrEnum):
    """Formats that are read."""

    ARCHIVE = "un ZIP"
    WORKBOOK = "un libro de Excel"
    GEOPACKAGE = "un GeoPackage"
    SHAPE = "un SHP"
    TEXT = "texto"


MAGIC = {
    b"PK\x03\x04": Kind.ARCHIVE,
    b"PK\x05\x06": Kind.ARCHIVE,
    b"SQLite format 3\0": Kind.GEOPACKAGE,
    b"\x00\x00\x27\x0a": Kind.SHAPE,
}
FOREIGN = {
    b"\xd0\xcf\x11\xe0": "un documento de Office antiguo (.xls) o con contraseña. Ábrelo y guárdalo como .xlsx",
    b"%PDF": "un PDF. Pide la tabla o la capa de la que salió",
    b"Rar!": "un RAR. Comprímelo como ZIP",
    b"7z\xbc\xaf": "un 7z. Comprímelo como ZIP",
    b"\x1f\x8b": "un GZIP. Comprímelo como ZIP",
    b"\x89PNG": "una imagen. Pide la tabla o la capa de la que salió",
    b"\xff\xd8\xff": "una imagen. Pide la tabla o la capa de la que salió",
    b"<?xml": "un XML. Guárdalo como GeoJSON, SHP, CSV o XLSX",
    b"<html": "una página web. Descarga el archivo, no la página que lo muestra",
    b"<!DOCTYPE": "una página web. Descarga el archivo, no la página que lo muestra",
}
PACKED = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
EXTENSIONS = {
    Kind.ARCHIVE: {".zip"},
    Kind.WORKBOOK: {".xlsx", ".xlsm"},
    Kind.GEOPACKAGE: {".gpkg"},
    Kind.SHAPE: {".shp"},
}


def kind_of(path: Path) -> Kind:
    """The format of the file. Raises SourceError when it is empty or of a format that is not read."""
    with path.open("rb") as file:
        head = file.read(16)
    if not head:
        raise SourceError("El archivo está vacío. Pide que te lo envíen de nuevo.")
    for magic, what in FOREIGN.items():
        if head.lower().startswith(magic.lower()):
            raise SourceError(f"El archivo es {what}.")
    kind = next((kind for magic, kind in MAGIC.items() if head.startswith(magic)), Kind.TEXT)
    if kind is Kind.ARCHIVE and "xl/workbook.xml" in archive.names_in(path):
        return Kind.WORKBOOK
    return kind


def is_archive(path: Path) -> bool:
    """Whether the file holds other files, and is no workbook."""
    with path.open("rb") as file:
        head = file.read(4)
    if head.startswith(PACKED):
        return True
    return MAGIC.get(head) is Kind.ARCHIVE and kind_of(path) is Kind.ARCHIVE


def extension_note(name: str, what: str, expected: set[str]) -> list[str]:
    """A note when the extension says another thing than the content."""
    suffix = Path(name).suffix
    if not suffix or suffix.lower() in expected:
        return []
    return [f"La extensión {suffix} no corresponde: el contenido es {what} y así se leyó."]
