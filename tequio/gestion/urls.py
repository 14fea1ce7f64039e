"""Addresses for staff that are of no single matter; the door (``tequio.cuentas.door``) lets nobody else in."""

from django.urls import path

from . import outbox

app_name = "gestion"
urlpatterns = [
    path("avisos/", outbox.outbox, name="avisos"),
]
