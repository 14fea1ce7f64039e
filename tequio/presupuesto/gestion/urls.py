"""Addresses for staff, below /gestion/; the door of cuentas lets nobody else in."""

from django.urls import path

from .views import actas, catalogos, dictaminadores, impugnar, invitaciones, lotes, proyectos, recibir, reglas, reportes

app_name = "gestion-proyectos"
urlpatterns = [
    path("proyectos/", proyectos.lista, name="lista"),
    path("proyectos/recibir/", recibir.recibir, name="recibir"),
    path("proyectos/remitir/", lotes.remitir, name="remitir"),
    path("dictamenes/", lotes.salidas, name="salidas"),
    path("dictaminadores/", dictaminadores.lista, name="organos"),
    path("dictaminadores/<slug:slug>/", dictaminadores.sesion, name="sesion"),
    path("dictaminadores/<slug:slug>/integrantes/<int:pk>/retirar/", dictaminadores.retirar, name="retirar"),
    path("dictaminadores/<slug:slug>/sesiones/<int:pk>/", actas.sesion, name="acta"),
    path("dictaminadores/<slug:slug>/sesiones/<int:pk>/corregir/", actas.corregir, name="corregir-sesion"),
    path("dictaminadores/<slug:slug>/sesiones/<int:pk>/acta.pdf", actas.documento, name="acta-documento"),
    path("dictaminadores/<slug:slug>/sesiones/<int:pk>/acta-firmada.pdf", actas.firmada, name="acta-firmada"),
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
    path("proyectos/<slug:codigo>/dictamenes/<int:version>/", proyectos.original, name="original"),
    path("proyectos/<slug:codigo>/<slug:acto>/", proyectos.paso, name="paso"),
    path("presupuesto/reglas/", reglas.lista, name="reglas"),
    path("presupuesto/reglas/<slug:ambito>/", reglas.reglas, name="reglas-edicion"),
    path("presupuesto/reglas/<slug:ambito>/asientos/", reglas.asiento, name="regla-asiento-nuevo"),
    path("presupuesto/reglas/<slug:ambito>/asientos/<int:pk>/", reglas.asiento, name="regla-asiento"),
    path("presupuesto/reglas/<slug:ambito>/numeros/<int:ejercicio>/", reglas.numero, name="regla-numero"),
    path("presupuesto/reglas/<slug:ambito>/<slug:regla>/", reglas.regla, name="regla"),
    path("presupuesto/catalogos/", catalogos.lista, name="catalogos"),
    path("presupuesto/catalogos/<slug:nombre>/", catalogos.ver, name="catalogo"),
    path("presupuesto/catalogos/<slug:nombre>/agregar/", catalogos.agregar, name="concepto-nuevo"),
    path("presupuesto/catalogos/<slug:nombre>/<slug:clave>/", catalogos.editar, name="concepto"),
]
