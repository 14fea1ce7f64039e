"""Addresses in each language: open data, and the API explained to people. Last, whatever else is asked of the API."""

from django.urls import include, path, re_path
from django.views.generic import RedirectView

from tequio.ui.reading import read_only

from . import api, docs
from .door import public

app_name = "datos"
urlpatterns = [
    path("datos/", include("tequio.datos.datasets.page_urls")),
    path("api/v1/docs", docs.page, name="api-docs"),
    path("api/v1/openapi.json", public(docs.openapi, {}), name="openapi"),
    re_path(r"^api/(?:v1/)?$", read_only(RedirectView.as_view(pattern_name="datos:api-docs"))),
    re_path(r"^api/", public(api.unknown_address, {}), name="api-unknown"),
]
