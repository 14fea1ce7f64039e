"""The product's addresses and ``/vacia``: a view that does nothing, behind the same middleware."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from config.urls import handler400, handler403, handler404, handler500
from config.urls import urlpatterns as product

__all__ = ["handler400", "handler403", "handler404", "handler500"]


def empty(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django's call
    return HttpResponse()


urlpatterns = [path("vacia", empty), *product]
