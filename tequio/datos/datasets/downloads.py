"""A selection as an answer: small files go whole, large ones piece by piece in flat memory."""

from collections.abc import Generator
from hashlib import blake2b, sha256
from itertools import chain

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, StreamingHttpResponse

from tequio.lib.datasets import Selection
from tequio.lib.datasets.documents import iso
from tequio.ui.caching import CACHE_CONTROL

from .exports import EXPORT_VERSION, Format

# Up to here a file is made before it leaves: it then has a length, and a slow reader keeps no worker busy.
WHOLE = 4 * 1024 * 1024


def answer(request: HttpRequest, selection: Selection, form: Format) -> HttpResponse | StreamingHttpResponse:
    """The file; nothing of it when the reader already has it, or asks with HEAD."""
    tag = _etag(selection, form)
    if tag in request.META.get("HTTP_IF_NONE_MATCH", ""):
        return HttpResponseNotModified(headers={"ETag": tag, "Cache-Control": CACHE_CONTROL})
    headers = _headers(selection, form, tag)
    if request.META["REQUEST_METHOD"] == "HEAD":
        return HttpResponse(headers=headers)
    pieces = form.pieces(selection)
    begun, whole = _begin(pieces)
    return HttpResponse(begun, headers=headers) if whole else _Stream(begun, pieces, headers)


class _Stream(StreamingHttpResponse):
    """What has begun and the rest; closing it closes the rest, and with it the cursor."""

    def __init__(self, begun: bytes, rest: Generator[bytes], headers: dict[str, str]) -> None:
        super().__init__(chain([begun], rest), headers=headers)
        self._resource_closers.append(rest.close)  # type: ignore[attr-defined]  # Django's own list


def file_name(selection: Selection, form: Format) -> str:
    """``unidades-territoriales.csv``; one that is narrowed says by what: ``…-alcaldia-tlalpan.csv``."""
    told = "".join(f"-{name}-{value}" for name, value in selection.values.items())
    safe = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "_" for c in told)
    return f"{selection.dataset.key}{safe[:80]}.{form.suffix}"


def fingerprint(selection: Selection, form: Format) -> str:
    """SHA-256 of the file as of now."""
    summed = sha256()
    for piece in form.pieces(selection):
        summed.update(piece)
    return summed.hexdigest()


def _headers(selection: Selection, form: Format, tag: str) -> dict[str, str]:
    return {
        "Content-Type": form.media_type,
        "Content-Disposition": f'attachment; filename="{file_name(selection, form)}"',
        "ETag": tag,
        "Cache-Control": CACHE_CONTROL,
        "X-Fecha-De-Corte": iso(selection.dataset.cut().moment),
        "X-Version-De-Los-Datos": selection.dataset.version(),
    }


def _etag(selection: Selection, form: Format) -> str:
    dataset = selection.dataset
    facts = (dataset.key, dataset.version(), form.suffix, selection.query_string, EXPORT_VERSION)
    return f'"{blake2b(repr(facts).encode(), digest_size=12).hexdigest()}"'


def _begin(pieces: Generator[bytes]) -> tuple[bytes, bool]:
    """The first bytes, and whether there are no more. Faults show here, before anything is promised."""
    held: list[bytes] = []
    length = 0
    for piece in pieces:
        held.append(piece)
        length += len(piece)
        if length > WHOLE:
            return b"".join(held), False
    return b"".join(held), True
