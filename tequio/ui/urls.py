"""Addresses of the gallery."""

from django.urls import path

from tequio.ui.gallery import views

app_name = "ui"
urlpatterns = [
    path("", views.gallery, name="gallery"),
    path("muestra/", views.sample_home, name="sample-home"),
    path("muestra/lugar/", views.sample_place, name="sample-place"),
    path("muestra/gestion/", views.sample_desk, name="sample-desk"),
    path("muestra/cartel/", views.sample_poster, name="sample-poster"),
]
