"""/mapas/<name>: files named by their hash, served compressed and kept for ever."""

from typing import Literal

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from tequio.territorio.files import SUFFIXES, available_files, folder
from tequio.territorio.models import Marco
from tequio.ui.problems import problem
from tequio.ui.reading import read_only

MEDIA_TYPES = {"geojson": "application/geo+json", "svg": "image/svg+xml", "tequio": "application/octet-stream"}


@read_only
def frame_file(request: HttpRequest, name: str) -> FileResponse:
    """The file in the best encoding that the browser takes; the address pattern admits no path tricks."""
    path = folder() / name
    accepted = request.headers.get("Accept-Encoding", "")
    encoding = next((encoding for encoding in SUFFIXES if encoding in accepted), None)
    if encoding:
        path = path.with_name(path.name + SUFFIXES[encoding])
    if not path.is_file():
        raise Http404
    response = FileResponse(path.open("rb"), content_type=MEDIA_TYPES[name.rpartition(".")[2]])
    if encoding:
        response.headers["Content-Encoding"] = encoding
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def lead_to_file(marco: Marco, which: Literal["outlines", "alcaldias", "distritos"]) -> HttpResponse:
    """Leads to a file of the frame, which any cache may keep for ever; 503 while there is none."""
    files = available_files(marco)
    if files is None:
        detail = _("Las páginas y la API siguen respondiendo. Vuelve a pedirlo en unos minutos.")
        return problem(503, _("Este archivo no está disponible por ahora"), detail)
    return redirect("mapas:file", getattr(files, which))
