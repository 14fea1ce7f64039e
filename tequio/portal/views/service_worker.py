"""/service-worker.js: the script that keeps the home page for when there is no network."""

from hashlib import blake2b
from pathlib import Path

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import Http404, HttpRequest, HttpResponse

from tequio.territorio.locator.loading import published_version
from tequio.ui.reading import read_only

SOURCE = "territorio/js/service-worker.js"


@read_only
def service_worker(request: HttpRequest) -> HttpResponse:
    """At the root, because a worker rules only the folder it is served from; never cached, so it can be renewed."""
    path = finders.find(SOURCE)
    if path is None:
        raise Http404
    response = HttpResponse(Path(path).read_text(encoding="utf-8"), content_type="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


def worker_version() -> str:
    """Changes with every release and every published frame; the worker then drops what it kept."""
    release = getattr(staticfiles_storage, "manifest_hash", "")
    return blake2b(f"{release} {published_version()}".encode(), digest_size=6).hexdigest()
