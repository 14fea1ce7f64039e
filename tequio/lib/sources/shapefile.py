"""The parts of a shapefile: which there are, whether they are whole, how their letters were written."""

import codecs
import re
import struct
from collections.abc import Mapping
from pathlib import Path

from tequio.lib.sources.encoding import NAMES, guess_encoding
from tequio.lib.sources.records import SourceError

REQUIRED = (".shp", ".shx", ".dbf")
GDAL_NAMES = {"utf-8": "UTF-8", "cp1252": "CP1252", "latin-1": "ISO-8859-1"}


def checked_parts(parts: Mapping[str, Path]) -> dict[str, Path]:
    """The parts that hold the data. Raises SourceError when one is missing, cut, or not what it claims."""
    missing = [suffix for suffix in REQUIRED if suffix not in parts]
    if missing:
        raise SourceError(f"Al SHP le faltan partes: {', '.join(missing)}. Comprime juntas todas las partes en un ZIP.")
    for suffix in (".shp", ".shx"):
        _refuse_cut(suffix, parts[suffix], _length_of_shapes(parts[suffix]))
    _refuse_cut(".dbf", parts[".dbf"], _length_of_table(parts[".dbf"]))
    return {suffix: parts[suffix] for suffix in REQUIRED}


def dbf_encoding(parts: Mapping[str, Path]) -> tuple[str, list[str]]:
    """How GDAL calls the encoding of the attributes, and a note when the .cpg is missing or wrong."""
    data = parts[".dbf"].read_bytes() if ".dbf" in parts else b""
    letters = data[_header_length(data) :]
    said = _codec(parts[".cpg"].read_text("latin-1")) if ".cpg" in parts else None
    if said and _holds(letters, said):
        return GDAL_NAMES[said], []
    guess = guess_encoding(letters.replace(b"\0", b" "))
    problem = "El .cpg no corresponde" if ".cpg" in parts else "El archivo no trae .cpg"
    return GDAL_NAMES[guess], [f"{problem}; los textos se leyeron como {NAMES[guess]}."]


def _codec(written: str) -> str | None:
    """``"UTF-8"``, ``"ANSI 1252"``, ``"ISO-8859-1"``, ``"88591"`` → the codec; None for any other."""
    digits = re.sub(r"\D", "", written)
    return {"8": "utf-8", "65001": "utf-8", "1252": "cp1252", "88591": "latin-1"}.get(digits)


def _holds(letters: bytes, codec: str) -> bool:
    try:
        codecs.decode(letters, codec)
    except UnicodeDecodeError:
        return False
    return True


def _length_of_shapes(path: Path) -> int | None:
    """Bytes that the header of a .shp or .shx announces."""
    with path.open("rb") as file:
        head = file.read(100)
    return struct.unpack(">i", head[24:28])[0] * 2 if len(head) == 100 and head[:4] == b"\x00\x00\x27\x0a" else None


def _length_of_table(path: Path) -> int | None:
    """Bytes that the header of a .dbf announces, without the end mark, which some programs leave out."""
    with path.open("rb") as file:
        head = file.read(32)
    if len(head) < 32:
        return None
    records, header, width = struct.unpack("<IHH", head[4:12])
    return header + records * width if header > 32 and width else None


def _header_length(dbf: bytes) -> int:
    return struct.unpack("<H", dbf[8:10])[0] if len(dbf) >= 32 else 0


def _refuse_cut(suffix: str, path: Path, announced: int | None) -> None:
    if announced is None:
        raise SourceError(f"El {suffix} no es la parte de un SHP. Pide que te envíen la capa de nuevo.")
    if path.stat().st_size < announced:
        raise SourceError(f"El {suffix} está cortado. Pide que te envíen la capa de nuevo.")
