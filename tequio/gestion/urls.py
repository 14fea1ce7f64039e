"""Addresses for staff that are of no single matter; the door (``tequio.cuentas.door``) lets nobody else in."""

from django.urls import path

from . import charge, desk, logbook, outbox

app_name = "gestion"
urlpatterns = [
    path("", desk.bandeja, name="bandeja"),
    path("buscar/", desk.search, name="buscar"),
    path("encargo/", charge.choose, name="encargo"),
    path("avisos/", outbox.outbox, name="avisos"),
    path("bitacora/", logbook.bitacora, name="bitacora"),
]
