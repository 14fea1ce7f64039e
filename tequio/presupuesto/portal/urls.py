"""Addresses of projects; the person's own pages carry code and key in the query, which no log writes down."""

from django.urls import path

from .views import archivos, cifras, enviar, ganadores, mio, pasos, proponer, proyectos, sorteos

app_name = "presupuesto"
urlpatterns = [
    path("proyectos/", proyectos.lista, name="proyectos"),
    path("proyectos.json", proyectos.lista_json, name="proyectos-json"),
    path("proyectos/puntos.json", proyectos.puntos_json, name="puntos-json"),
    path("proyectos/cifras/", cifras.pagina, name="cifras"),
    path("proyectos/cifras.json", cifras.cifras_json, name="cifras-json"),
    path("proyectos/cifras.csv", cifras.cifras_csv, name="cifras-csv"),
    path("proyectos/<slug:slug>/", proyectos.proyecto, name="proyecto"),
    path("proyectos/<slug:slug>/dictamen-<int:version>.pdf", proyectos.original, name="original"),
    path("proyectos/<slug:slug>/fotos/<int:pk>/", proyectos.foto, name="foto"),
    path("proyectos/<slug:slug>.json", proyectos.proyecto_json, name="proyecto-json"),
    path("presupuesto/proponer/", proponer.proponer, name="proponer"),
    path("presupuesto/borrador/<slug:codigo>/", proponer.tareas, name="borrador"),
    path("presupuesto/borrador/<slug:codigo>/archivos/", archivos.archivos, name="archivos"),
    path("presupuesto/borrador/<slug:codigo>/revisar/", enviar.revisar, name="revisar"),
    path("presupuesto/borrador/<slug:codigo>/<slug:clave>/", pasos.paso, name="paso"),
    path("presupuesto/actas/<int:pk>.pdf", proyectos.acta, name="acta"),
    path("presupuesto/sorteos/", sorteos.sorteos, name="sorteos"),
    path("presupuesto/sorteos.json", sorteos.sorteos_json, name="sorteos-json"),
    path("presupuesto/sorteos.ics", sorteos.sorteos_ics, name="sorteos-ics"),
    path("presupuesto/sorteos/<int:pk>/", sorteos.sorteo, name="sorteo"),
    path("presupuesto/sorteos/<int:pk>.json", sorteos.sorteo_json, name="sorteo-json"),
    path("presupuesto/ganadores/", ganadores.lista, name="ganadores"),
    path("presupuesto/ganadores.json", ganadores.lista_json, name="ganadores-json"),
    path("presupuesto/mio/", mio.mio, name="mio"),
    path("presupuesto/mio/acuse.pdf", mio.acuse, name="acuse"),
]
