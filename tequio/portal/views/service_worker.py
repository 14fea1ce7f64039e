"""/service-worker.js: the script that keeps the home page for when there is no network."""

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse

SOURCE = "territorio/js/service-worker.js"


def service_worker(request: HttpRequest) -> HttpResponse:
    """At the root, because a worker rules only the folder it is served from; never cached, so it can be renewed."""
    path = finders.find(SOURCE)
    if path is None:
        raise Http404
    with open(path, encoding="utf-8") as file:
        response = HttpResponse(file.read(), content_type="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response
