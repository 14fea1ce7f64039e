"""Addresses of one's own data, below /cuenta/."""

from django.urls import path

from . import views

app_name = "mis-datos"
urlpatterns = [
    path("mis-datos/", views.mis_datos, name="ver"),
    path("mis-datos/mis-datos.json", views.descarga, name="descarga"),
    path("borrar/", views.borrar, name="borrar"),
    path("borrada/", views.borrada, name="borrada"),
]
