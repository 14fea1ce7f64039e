"""Addresses below /gestion/importaciones/, in the namespace of gestion."""

from django.urls import path

from . import acts, rows, views

urlpatterns = [
    path("", views.importaciones, name="importaciones"),
    path("subir/", views.subir, name="subir"),
    path("<int:pk>/", views.importacion, name="importacion"),
    path("<int:pk>/columnas/", views.columnas, name="columnas"),
    path("<int:pk>/filas/<int:fila>/", rows.fila, name="fila"),
    path("<int:pk>/filas/<int:fila>/omitir/", rows.omitir, name="omitir"),
    path("<int:pk>/filas/<int:fila>/reponer/", rows.reponer, name="reponer"),
    path("<int:pk>/omitir-rechazadas/", rows.omitir_rechazadas, name="omitir-rechazadas"),
    path("<int:pk>/revisar/", acts.revisar, name="revisar"),
    path("<int:pk>/aceptar/", acts.aceptar, name="aceptar"),
    path("<int:pk>/descartar/", acts.descartar, name="descartar"),
    path("<int:pk>/deshacer/", acts.deshacer, name="deshacer"),
]
