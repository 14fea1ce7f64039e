"""Addresses of the logbook. Each page also answers as .json."""

from django.urls import path

from . import views

app_name = "bitacora"
urlpatterns = [
    path("bitacora/", views.bitacora, name="bitacora"),
    path("bitacora.json", views.bitacora_json, name="bitacora-json"),
    path("bitacora/<int:numero>/", views.asiento, name="asiento"),
    path("bitacora/<int:numero>.json", views.asiento_json, name="asiento-json"),
    path("bitacora/sellos/<int:numero>/", views.sello, name="sello"),
    path("bitacora/sellos/<int:numero>.json", views.sello_json, name="sello-json"),
]
