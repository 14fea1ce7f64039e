"""Addresses for staff that are of no single matter; the door (``tequio.cuentas.door``) lets nobody else in."""

from django.urls import include, path

from . import calidad, charge, desk, logbook, marcos, outbox

app_name = "gestion"
urlpatterns = [
    path("", desk.bandeja, name="bandeja"),
    path("buscar/", desk.search, name="buscar"),
    path("encargo/", charge.choose, name="encargo"),
    path("avisos/", outbox.outbox, name="avisos"),
    path("bitacora/", logbook.bitacora, name="bitacora"),
    path("importaciones/", include("tequio.gestion.importaciones.urls")),
    path("marcos/", marcos.marcos, name="marcos"),
    path("marcos/<slug:clave>/publicar/", marcos.publicar, name="publicar-marco"),
    path("calidad/", calidad.calidad, name="calidad"),
    path("calidad/<slug:clave>/<slug:hallazgo>/", calidad.hallazgo, name="hallazgo"),
]
