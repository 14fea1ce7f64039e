"""Addresses for staff, below /gestion/; the door of cuentas lets nobody else in."""

from django.urls import path

from . import views

app_name = "gestion-impugnaciones"
urlpatterns = [
    path("impugnaciones/", views.impugnaciones, name="lista"),
    path("impugnaciones/registrar/", views.registrar, name="registrar"),
    path("impugnaciones/<slug:slug>/", views.impugnacion, name="impugnacion"),
    path("impugnaciones/<slug:slug>/<slug:acto>/", views.paso, name="paso"),
]
