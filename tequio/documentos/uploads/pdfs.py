"""Writes a PDF anew without what acts by itself: scripts, actions, embedded files, media, forms that run.

Only what can be reached from the pages is written, so whatever was glued before, between or after stays behind.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from . import limits
from .outcome import RefusedError

ALLOWED_ACTIONS = {"/GoTo", "/Named"}
ACTIONS = {
    "/GoTo", "/GoToR", "/GoToE", "/GoToDp", "/GoTo3DView", "/Launch", "/Thread", "/URI", "/Sound", "/Movie", "/Hide",
    "/Named", "/SubmitForm", "/ResetForm", "/ImportData", "/JavaScript", "/SetOCGState", "/Rendition", "/Trans",
    "/RichMediaExecute",
}  # fmt: skip
LINKS = ("https://", "http://", "mailto:", "tel:")
MEDIA = {"/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"}
NEVER = ("/AA", "/OpenAction", "/JS", "/XFA", "/EF", "/RichMediaContent", "/RichMediaSettings")
ROOT = ("/OpenAction", "/AA", "/Collection", "/AF", "/Extensions", "/SpiderInfo", "/PieceInfo", "/NeedsRendering")
NAMES = ("/JavaScript", "/EmbeddedFiles", "/Renditions", "/AlternatePresentations")


def rewrite(source: Path, target: Path) -> None:
    """Raises RefusedError: encrypted, damaged, too many pages, or too big once unpacked."""
    try:
        with pikepdf.open(source, attempt_recovery=False) as pdf:
            _refuse(pdf)
            _clean_root(pdf)
            for each in pdf.objects:
                _clean(each)
            pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    except pikepdf.PasswordError as error:
        raise RefusedError("ENCRYPTED") from error
    except (pikepdf.PdfError, ValueError, TypeError, RecursionError) as error:
        raise RefusedError("DAMAGED") from error


def _refuse(pdf: pikepdf.Pdf) -> None:
    if pdf.is_encrypted:
        raise RefusedError("ENCRYPTED")
    if not len(pdf.pages):
        raise RefusedError("DAMAGED")
    if len(pdf.pages) > limits.MAX_PAGES:
        raise RefusedError("TOO_MANY_PAGES")
    if len(pdf.objects) > limits.MAX_OBJECTS:
        raise RefusedError("BOMB")
    total = 0
    for each in pdf.objects:
        if isinstance(each, Stream):
            total += _unpacked(each)
            if total > limits.MAX_STREAMS:
                raise RefusedError("BOMB")


def _unpacked(stream: Any) -> int:
    """How many bytes the stream gives, or a picture's points: what the reader of whoever opens it must bear."""
    if stream.get("/Subtype") == Name.Image:
        points = int(stream.get("/Width", 0)) * int(stream.get("/Height", 0))
        if points > limits.MAX_PIXELS:
            raise RefusedError("TOO_MANY_PIXELS")
        return points
    length = _inflated(stream)
    if length > limits.MAX_STREAM:
        raise RefusedError("BOMB")
    return length


def _inflated(stream: Any) -> int:
    """The length of what the stream holds; of what is packed once, as nearly all is, no more than the limit is read."""
    if stream.get("/Filter") == Name.FlateDecode:
        try:
            return len(zlib.decompressobj().decompress(stream.read_raw_bytes(), limits.MAX_STREAM + 1))
        except zlib.error as error:
            raise RefusedError("DAMAGED") from error
    try:
        return len(stream.read_bytes(pikepdf.StreamDecodeLevel.generalized))
    except pikepdf.PdfError:  # a filter that cannot be undone gives only what it weighs
        return len(stream.read_raw_bytes())


def _clean_root(pdf: pikepdf.Pdf) -> None:
    _drop(pdf.Root, ROOT)
    if isinstance(pdf.Root.get("/Names"), Dictionary):
        _drop(pdf.Root.Names, NAMES)
    if isinstance(pdf.Root.get("/AcroForm"), Dictionary):
        _drop(pdf.Root.AcroForm, ("/XFA",))


def _drop(found: Any, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key in found:
            del found[key]


def _clean(start: Object) -> None:
    """Everything inside one object; what it points at is cleaned in its own turn."""
    waiting: list[Any] = [start]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Array):
            _clean_array(found)
        elif isinstance(found, Dictionary | Stream):
            _clean_dictionary(found)
        waiting += [inner for inner in _inside(found) if not inner.is_indirect]


def _inside(found: Any) -> Iterator[Any]:
    values = found.values() if isinstance(found, Dictionary) else found if isinstance(found, Array) else ()
    if isinstance(found, Stream):
        values = found.stream_dict.values()
    return (value for value in values if isinstance(value, Array | Dictionary))


def _clean_array(found: Any) -> None:
    for place in reversed(range(len(found))):
        if _acts(found[place]):
            del found[place]


def _clean_dictionary(found: Any) -> None:
    for key in list(found.keys()):
        if _acts(found[key]) or (key in NEVER and not _is_resource(found[key])):
            del found[key]


def _acts(value: Any) -> bool:
    """An action that is not a plain link, or an annotation that holds a file, a sound or a film."""
    if not isinstance(value, Dictionary | Stream):
        return False
    if value.get("/Subtype") in MEDIA and "/Rect" in value:
        return True
    action = str(value.get("/S", "")) if isinstance(value.get("/S"), Name) else ""
    if action == "/URI":
        return "/URI" in value and not str(value["/URI"]).strip().lower().startswith(LINKS)
    return action in ACTIONS and action not in ALLOWED_ACTIONS


def _is_resource(value: Any) -> bool:
    """A font or a picture may bear any name in a page's resources, even one of NEVER."""
    return isinstance(value, Dictionary | Stream) and value.get("/Type") in {Name.Font, Name.XObject}
