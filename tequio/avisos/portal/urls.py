"""Addresses to ask for messages, confirm, change and leave.

Whoever stands above says which topics there are: ``path("avisos/", include(addresses(temas)))``.
"""

from django.urls import URLPattern, path

from .temas import Temas
from .views import baja, mios, muestras, suscribir


def addresses(temas: Temas) -> tuple[list[URLPattern], str]:
    said = {"temas": temas}
    return [
        path("", suscribir.suscribirse, said, name="suscribir"),
        path("enviado/", suscribir.enviado, name="enviado"),
        path("confirmar/", suscribir.confirmacion, name="confirmar"),
        path("mios/", mios.mis_avisos, name="mios"),
        path("baja/", baja.baja, name="baja"),
        path("muestras/", muestras.muestras, name="muestras"),
        path("muestras/<slug:clave>/", muestras.muestra, name="muestra"),
    ], "avisos"
