"""Addresses of mechanisms and calendar. Each page also answers as .json."""

from django.urls import path

from . import views

app_name = "mecanismos"
urlpatterns = [
    path("mecanismos/", views.mecanismos_list, name="lista"),
    path("mecanismos.json", views.mecanismos_json, name="lista-json"),
    path("mecanismos/calendario/", views.calendario, name="calendario"),
    path("mecanismos/calendario.json", views.calendario_json, name="calendario-json"),
    path("mecanismos/<slug:slug>/", views.mecanismo, name="mecanismo"),
    path("mecanismos/<slug:slug>.json", views.mecanismo_json, name="mecanismo-json"),
]
