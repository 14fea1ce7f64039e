"""Addresses outside languages: the API and the health of the service."""

from django.urls import URLPattern, path

from . import api, health

urlpatterns: list[URLPattern] = [
    *api.urlpatterns(),
    path("salud/viva", health.alive, name="alive"),
    path("salud/lista", health.ready, name="ready"),
]
