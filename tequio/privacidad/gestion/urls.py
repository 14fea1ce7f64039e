"""Addresses for staff, below /gestion/; the door of cuentas lets nobody else in."""

from django.urls import path

from .views import arco, avisos

app_name = "gestion-arco"
urlpatterns = [
    path("arco/", arco.bandeja_arco, name="bandeja"),
    path("arco/<slug:folio>/", arco.solicitud, name="solicitud"),
    path("arco/<slug:folio>/<slug:acto>/", arco.paso, name="paso"),
    path("privacidad/", avisos.sistemas, name="sistemas"),
    path("privacidad/plazos/<slug:clave>/", avisos.plazo, name="plazo"),
    path("privacidad/<slug:slug>/corregir/", avisos.corregir, name="corregir"),
    path("privacidad/<slug:slug>/publicar/", avisos.publicar, name="publicar"),
]
