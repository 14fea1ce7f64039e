"""Addresses for staff, below /gestion/; the door of cuentas lets nobody else in."""

from django.urls import path

from .views import lotes, proyectos, recibir

app_name = "gestion-proyectos"
urlpatterns = [
    path("proyectos/", proyectos.lista, name="lista"),
    path("proyectos/recibir/", recibir.recibir, name="recibir"),
    path("proyectos/remitir/", lotes.remitir, name="remitir"),
    path("proyectos/dictamenes/", lotes.salidas, name="salidas"),
    path("proyectos/dictaminadores/<slug:slug>/", lotes.sesion, name="sesion"),
    path("proyectos/sorteos/", lotes.sorteos, name="sorteos"),
    path("proyectos/sorteos/<int:pk>/", lotes.sortear, name="sortear"),
    path("proyectos/sorteos/<int:pk>/cancelar/", lotes.cancelar, name="cancelar"),
    path("proyectos/<slug:codigo>/", proyectos.proyecto, name="proyecto"),
    path("proyectos/<slug:codigo>/<slug:acto>/", proyectos.paso, name="paso"),
]
