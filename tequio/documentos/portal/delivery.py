"""How a file leaves the store: as a download, or a picture, that no browser will run, and only to whom it may go."""

import logging
from collections.abc import Callable

from django.http import FileResponse, Http404

from tequio.documentos.actions.recibir import PHOTOS
from tequio.documentos.models import Archivo
from tequio.documentos.store import path_of

log = logging.getLogger(__name__)

PRIVATE = "private, no-store"
SANDBOX = "default-src 'none'; sandbox"


def deliver(archivo: Archivo, *, may: Callable[[Archivo], bool]) -> FileResponse:
    """What someone sent, when ``may(archivo)`` (from a ``may_`` of the app above) says so; else raises Http404."""
    if not may(archivo):
        raise Http404
    return attachment(archivo.sha256, archivo.nombre, archivo.media_type)


def attachment(sha256: str, name: str, media_type: str, *, cache: str = PRIVATE) -> FileResponse:
    """The bytes kept under ``sha256``, as a download called ``name``; raises Http404 when the store lost them."""
    return _sent(sha256, name, media_type, cache, download=True)


def shown(archivo: Archivo, name: str, *, cache: str = PRIVATE) -> FileResponse:
    """A picture that a page shows in its place, called ``name``; raises Http404 for what is no picture, or was lost."""
    if archivo.clase not in PHOTOS:
        raise Http404
    return _sent(archivo.sha256, name, archivo.media_type, cache, download=False)


def _sent(sha256: str, name: str, media_type: str, cache: str, *, download: bool) -> FileResponse:
    try:
        file = path_of(sha256).open("rb")
    except OSError as error:
        log.exception("the store does not have a file that it should: %s", sha256)
        raise Http404 from error
    response = FileResponse(file, as_attachment=download, filename=name, content_type=media_type)
    response.headers["Content-Security-Policy"] = SANDBOX
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = cache
    return response
