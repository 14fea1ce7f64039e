"""Addresses for staff, below /gestion/; the door of cuentas lets nobody else in."""

from django.urls import path

from .views import catalogo, ediciones, etapas, inhabiles, prioridades, ventanas

app_name = "gestion-mecanismos"
urlpatterns = [
    path("calendario/", ediciones.lista, name="calendario"),
    path("calendario/preparar/", ediciones.preparar, name="preparar"),
    path("calendario/<slug:clave>/", ediciones.edicion, name="edicion"),
    path("calendario/<slug:clave>/corregir/", ediciones.corregir, name="corregir-edicion"),
    path("calendario/<slug:clave>/publicar/", ediciones.publicar, name="publicar"),
    path("calendario/<slug:clave>/<slug:tipo>/<slug:acto>/", etapas.paso, name="paso"),
    path("ventanas/", ventanas.etapas, name="ventanas"),
    path("ventanas/<slug:clave>/<slug:tipo>/", ventanas.tablero, name="tablero"),
    path("inhabiles/", inhabiles.inhabiles, name="inhabiles"),
    path("mecanismos/", catalogo.lista, name="catalogo"),
    path("mecanismos/agregar/", catalogo.agregar, name="agregar"),
    path("mecanismos/prioridades/", prioridades.prioridades, name="prioridades"),
    path("mecanismos/<slug:slug>/", catalogo.corregir, name="mecanismo"),
    path("mecanismos/<slug:slug>/<slug:tema>/", catalogo.renglones, name="renglones"),
]
