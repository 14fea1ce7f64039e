"""/mapas/<name>: files named by their hash, served compressed and kept for ever."""

from django.http import FileResponse, Http404, HttpRequest

from tequio.territorio.files import SUFFIXES, folder

MEDIA_TYPES = {"geojson": "application/geo+json", "svg": "image/svg+xml", "tequio": "application/octet-stream"}


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
