"""Addresses of home, search, map, help and of a UT's page, which also answers as .json and .geojson."""

from django.urls import path, register_converter

from .views import folio, home, search, unidad
from .views import help as help_views


class ClaveConverter:
    """The key of a UT: two digits of the alcaldía, three of the UT."""

    regex = r"\d{2}-\d{3}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(ClaveConverter, "clave")

app_name = "portal"
urlpatterns = [
    path("", home.home, name="home"),
    path("buscar/", search.search, name="search"),
    path("folio/", folio.folio, name="folio"),
    path("mapa/", home.map_page, name="map"),
    path("no-encuentro-mi-lugar/", help_views.help_page, name="help"),
    path("ut/<clave:clave>/", unidad.unidad, name="unidad"),
    path("ut/<clave:clave>.json", unidad.unidad_json, name="unidad-json"),
    path("ut/<clave:clave>.geojson", unidad.unidad_geojson, name="unidad-geojson"),
]
