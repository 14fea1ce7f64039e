"""/datos/<key>.csv and its sisters: files to download, their fingerprints, and what describes them."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.urls import reverse

from tequio.datos.datasets.asking import parameters, strictly
from tequio.datos.datasets.catalogue import dataset_or_404
from tequio.datos.datasets.downloads import answer, file_name, fingerprint
from tequio.datos.datasets.exports import FORMATS, Format, formats_of
from tequio.datos.datasets.kept import kept
from tequio.datos.door import public
from tequio.lib.datasets import Selection
from tequio.lib.datasets.package import data_package
from tequio.ui.context import site_url

Answer = HttpResponse | StreamingHttpResponse


def file(request: HttpRequest, key: str, suffix: str) -> HttpResponse:
    """The rows that the filters leave, in one format."""
    return _opened(request, key, lambda asked, selection: answer(asked, selection, _format(selection, suffix)))


def file_fingerprint(request: HttpRequest, key: str, suffix: str) -> HttpResponse:
    """As ``sha256sum`` writes and checks it."""

    def told(asked: HttpRequest, selection: Selection) -> HttpResponse:
        form = _format(selection, suffix)
        line = f"{fingerprint(selection, form)}  {file_name(selection, form)}\n"
        return HttpResponse(line, content_type="text/plain; charset=utf-8")

    return _opened(request, key, told, keep=True)


def package(request: HttpRequest, key: str) -> HttpResponse:
    """What programs need to know of the CSV: columns, types, licence, cut."""

    def told(asked: HttpRequest, selection: Selection) -> HttpResponse:
        site = site_url(asked)
        csv = reverse("descargas:file", args=[key, "csv"]) + selection.query_string
        described = data_package(selection, site + reverse("datos:dataset", args=[key]), site + csv)
        return JsonResponse(described, json_dumps_params={"ensure_ascii": False, "indent": 1})

    return _opened(request, key, told, keep=True)


def _opened(
    request: HttpRequest, key: str, told: Callable[[HttpRequest, Selection], Answer], *, keep: bool = False
) -> HttpResponse:
    """For anyone who reads, from any site, within limits; errors in words."""
    dataset = dataset_or_404(key)

    def view(asked: HttpRequest) -> Answer:
        return told(asked, strictly(dataset, asked.GET))

    return public(kept(view) if keep else view, parameters(dataset))(request)  # type: ignore[arg-type]  # it may stream


def _format(selection: Selection, suffix: str) -> Format:
    if FORMATS[suffix] not in formats_of(selection):
        raise Http404(suffix)
    return FORMATS[suffix]
