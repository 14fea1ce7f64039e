"""Addresses of notices, ARCO requests and one's own consents."""

from django.urls import path

from .views import arco, avisos, consentimientos

app_name = "privacidad"
urlpatterns = [
    path("privacidad/", avisos.sistemas, name="lista"),
    path("privacidad.json", avisos.sistemas_json, name="lista-json"),
    path("privacidad/arco/", arco.presentar, name="arco"),
    path("privacidad/arco/seguir/", arco.seguir, name="seguimiento"),
    path("privacidad/<slug:slug>/", avisos.sistema, name="sistema"),
    path("privacidad/<slug:slug>.json", avisos.sistema_json, name="sistema-json"),
    path("privacidad/<slug:slug>/<int:version>/", avisos.version, name="version"),
    path("privacidad/<slug:slug>/<int:version>.json", avisos.version_json, name="version-json"),
    path("cuenta/consentimientos/", consentimientos.mis_consentimientos, name="consentimientos"),
]
