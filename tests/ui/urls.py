"""Addresses for the tests of the kit: the gallery, and pages that fail."""

from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpResponse
from django.urls import include, path


def empty(request):
    return HttpResponse("ok")


def fail(error):
    def view(request):
        raise error

    return view


FAILING = [
    path("mala/", fail(SuspiciousOperation("x"))),
    path("prohibida/", fail(PermissionDenied())),
    path("rota/", fail(RuntimeError("x"))),
]
urlpatterns = [
    path("vacia/", empty),
    path("api/rota/", fail(RuntimeError("x"))),
    *i18n_patterns(*FAILING, path("ui/", include("tequio.ui.urls")), prefix_default_language=False),
]
handler400 = "tequio.ui.errors.bad_request"
handler403 = "tequio.ui.errors.permission_denied"
handler404 = "tequio.ui.errors.not_found"
handler500 = "tequio.ui.errors.server_error"
