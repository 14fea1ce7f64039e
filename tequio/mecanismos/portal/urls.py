"""Addresses of mechanisms and calendar. Each page also answers as .json.

Whoever stands above says where the page of a mechanism leads: ``path("", include(addresses(puertas)))``.
"""

from django.urls import URLPattern, path

from . import views
from .puertas import Puertas


def addresses(puertas: Puertas) -> tuple[list[URLPattern], str]:
    return [
        path("mecanismos/", views.mecanismos_list, name="lista"),
        path("mecanismos.json", views.mecanismos_json, name="lista-json"),
        path("mecanismos/calendario/", views.calendario, name="calendario"),
        path("mecanismos/calendario.json", views.calendario_json, name="calendario-json"),
        path("mecanismos/<slug:slug>/", views.mecanismo, {"puertas": puertas}, name="mecanismo"),
        path("mecanismos/<slug:slug>.json", views.mecanismo_json, name="mecanismo-json"),
    ], "mecanismos"
