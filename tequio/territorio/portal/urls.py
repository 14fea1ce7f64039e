"""Addresses of the ground. Each page also answers as .json and, where it has a place, as .geojson."""

from django.urls import path

from .views import alcaldias, distritos, unidades

app_name = "territorio"
urlpatterns = [
    path("ut/", unidades.unidades_list, name="unidades"),
    path("ut.json", unidades.unidades_json, name="unidades-json"),
    path("ut.geojson", unidades.unidades_geojson, name="unidades-geojson"),
    path("alcaldias/", alcaldias.alcaldias_list, name="alcaldias"),
    path("alcaldias.json", alcaldias.alcaldias_json, name="alcaldias-json"),
    path("alcaldias.geojson", alcaldias.alcaldias_geojson, name="alcaldias-geojson"),
    path("alcaldias/<slug:slug>/", alcaldias.alcaldia, name="alcaldia"),
    path("alcaldias/<slug:slug>.json", alcaldias.alcaldia_json, name="alcaldia-json"),
    path("alcaldias/<slug:slug>.geojson", alcaldias.alcaldia_geojson, name="alcaldia-geojson"),
    path("distritos/", distritos.distritos_list, name="distritos"),
    path("distritos.json", distritos.distritos_json, name="distritos-json"),
    path("distritos.geojson", distritos.distritos_geojson, name="distritos-geojson"),
    path("distritos/<int:numero>/", distritos.distrito, name="distrito"),
    path("distritos/<int:numero>.json", distritos.distrito_json, name="distrito-json"),
    path("distritos/<int:numero>.geojson", distritos.distrito_geojson, name="distrito-geojson"),
]
