"""Addresses for staff; the door (``tequio.cuentas.door``) lets nobody else in."""

from django.urls import path

from . import views

app_name = "encargos"
urlpatterns = [
    path("encargos/", views.encargos, name="lista"),
    path("encargos/otorgar/", views.otorgar, name="otorgar"),
    path("encargos/<int:pk>/retirar/", views.retirar, name="retirar"),
    path("encargos/<int:pk>/correo/", views.correo, name="correo"),
    path("quien-puede/", views.quien_puede, name="quien-puede"),
]
