"""What a file is, told by its first bytes; never by its name nor by what the browser says. Pure."""

import re
from enum import StrEnum

HEAD = 4096  # bytes that suffice to tell


class Sniffed(StrEnum):
    """What we take, and what we know well enough to refuse with a helpful sentence."""

    PDF = "PDF"
    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WEBP"
    GIF = "GIF"
    HEIC = "HEIC"
    TIFF = "TIFF"
    SVG = "SVG"
    HTML = "HTML"
    OFFICE = "OFFICE"
    ZIP = "ZIP"
    PROGRAM = "PROGRAM"
    EMPTY = "EMPTY"
    UNKNOWN = "UNKNOWN"


SIGNATURES = (
    (re.compile(rb"%PDF-\d\.\d"), Sniffed.PDF),
    (re.compile(rb"\xff\xd8\xff"), Sniffed.JPEG),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), Sniffed.PNG),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), Sniffed.WEBP),
    (re.compile(rb"GIF8[79]a"), Sniffed.GIF),
    (re.compile(rb"....ftyp(?:heic|heix|hevc|heim|heis|mif1|msf1|avif)", re.DOTALL), Sniffed.HEIC),
    (re.compile(rb"II\*\x00|MM\x00\*"), Sniffed.TIFF),
    (
        re.compile(rb"PK\x03\x04.{26}(?:\[Content_Types\]|_rels/|mimetypeapplication/vnd\.oasis)", re.DOTALL),
        Sniffed.OFFICE,
    ),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\{\\rtf"), Sniffed.OFFICE),
    (re.compile(rb"PK(?:\x03\x04|\x05\x06)|Rar!|7z\xbc\xaf|\x1f\x8b"), Sniffed.ZIP),
    (re.compile(rb"MZ|\x7fELF|#!|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe"), Sniffed.PROGRAM),
)
MARKUP = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<(?:[!?a-z/])", re.IGNORECASE)
SVG = re.compile(rb"<(?:\w+:)?svg[\s>]", re.IGNORECASE)


def sniff(head: bytes) -> Sniffed:
    """``head``: the first HEAD bytes, or all of a smaller file. A signature counts only at the very beginning."""
    if not head:
        return Sniffed.EMPTY
    for signature, kind in SIGNATURES:
        if signature.match(head):
            return kind
    plain = head.replace(b"\x00", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head  # UTF-16
    plain = plain.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if SVG.search(plain) and MARKUP.match(plain):
        return Sniffed.SVG
    return Sniffed.HTML if MARKUP.match(plain) else Sniffed.UNKNOWN
