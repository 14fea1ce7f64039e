"""Addresses outside languages: the files of each frame."""

from django.urls import re_path

from .views.files import frame_file

app_name = "mapas"
urlpatterns = [
    re_path(r"^mapas/(?P<name>[a-z0-9-]+\.(?:tequio|geojson|svg))$", frame_file, name="file"),
]
