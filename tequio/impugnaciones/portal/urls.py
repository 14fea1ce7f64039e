"""Addresses of the challenges."""

from django.urls import path

from . import views
from .feed import ImpugnacionesFeed

app_name = "impugnaciones"
urlpatterns = [
    path("impugnaciones/", views.impugnaciones_list, name="lista"),
    path("impugnaciones.json", views.impugnaciones_json, name="lista-json"),
    path("impugnaciones.atom", ImpugnacionesFeed(), name="feed"),
    path("impugnaciones/<slug:slug>/", views.impugnacion, name="impugnacion"),
    path("impugnaciones/<slug:slug>.json", views.impugnacion_json, name="impugnacion-json"),
]
