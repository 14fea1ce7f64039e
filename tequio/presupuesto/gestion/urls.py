"""Addresses for staff, below /gestion/; the door of cuentas lets nobody else in."""

from django.urls import path

from .views import impugnar, invitaciones, lotes, proyectos, recibir, reportes

app_name = "gestion-proyectos"
urlpatterns = [
    path("proyectos/", proyectos.lista, name="lista"),
    path("proyectos/recibir/", recibir.recibir, name="recibir"),
    path("proyectos/remitir/", lotes.remitir, name="remitir"),
    path("dictamenes/", lotes.salidas, name="salidas"),
    path("dictaminadores/<slug:slug>/", lotes.sesion, name="sesion"),
    path("sorteos/", lotes.sorteos, name="sorteos"),
    path("sorteos/calendario/", invitaciones.calendario, name="calendario-sorteos"),
    path("sorteos/listas/", invitaciones.listas_de_opinados, name="listas"),
    path("sorteos/<int:pk>/", lotes.sortear, name="sortear"),
    path("sorteos/<int:pk>/cancelar/", lotes.cancelar, name="cancelar"),
    path("reportes/", reportes.lista, name="reportes"),
    path("reportes/<slug:slug>/", reportes.reporte, name="reporte"),
    path("reportes/<slug:slug>.<slug:suffix>", reportes.archivo, name="reporte-archivo"),
    path("proyectos/<slug:codigo>/", proyectos.proyecto, name="proyecto"),
    path("proyectos/<slug:codigo>/archivos/<int:pk>/", proyectos.archivo, name="archivo"),
    path("proyectos/<slug:codigo>/acuse.pdf", proyectos.acuse, name="acuse"),
    path("proyectos/<slug:codigo>/impugnar/", impugnar.impugnar, name="impugnar"),
    path("proyectos/<slug:codigo>/<slug:acto>/", proyectos.paso, name="paso"),
]
