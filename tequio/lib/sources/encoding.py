"""Bytes to text when nobody says how they were written."""

import codecs
import re

import ftfy

from tequio.lib.sources.records import SourceError

MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
NAMES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 (LE)",
    "utf-16-be": "UTF-16 (BE)",
    "cp1252": "Windows-1252",
    "latin-1": "Latin-1",
}
NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")
C1_BYTES = re.compile(rb"[\x80-\x9f]")
MOJIBAKE = ftfy.TextFixerConfig(replace_lossy_sequences=False)


def decode(data: bytes) -> tuple[str, list[str]]:
    """The text, and a note when its encoding had to be guessed and the guess matters.

    Raises SourceError when the bytes are no text, or UTF-8 that was cut in the middle of a letter.
    """
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return _text(data[len(mark) :], encoding), []
    encoding = guess_encoding(data)
    text = _text(data, encoding)
    guessed = encoding != "utf-8"
    return text, [f"El archivo no dice su codificación; se leyó como {NAMES[encoding]}."] if guessed else []


def guess_encoding(data: bytes) -> str:
    """The codec that explains the bytes: UTF-16 by its zeros, UTF-8 if it holds, then Windows-1252 or Latin-1."""
    half = len(data) // 2
    if half and data[1::2].count(0) > half / 2:
        return "utf-16-le"
    if half and data[0::2].count(0) > half / 2:
        return "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_cut_utf8(data, error)
        return _single_byte(data)
    return "utf-8"


def undo_double_encoding(text: str) -> str:
    """``CoyoacÃ¡n`` → ``Coyoacán``. Nothing else is changed."""
    return text if text.isascii() else ftfy.fix_encoding(text, MOJIBAKE)


def _text(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"El archivo dice ser {NAMES[encoding]}, pero está cortado o dañado en el byte {error.start:,}. "
            "Pide que te lo envíen de nuevo."
        ) from error
    if NOT_TEXT.search(text):
        raise SourceError("El archivo no es texto ni un formato conocido. Envía SHP en ZIP, GPKG, GeoJSON, CSV o XLSX.")
    return text


def _refuse_cut_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    before = data[: error.start]
    if error.reason == "unexpected end of data" and not before.isascii():
        raise SourceError("El archivo está cortado: termina a la mitad de una letra. Pide que te lo envíen de nuevo.")


def _single_byte(data: bytes) -> str:
    if not C1_BYTES.search(data):
        return "latin-1"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    return "cp1252"
