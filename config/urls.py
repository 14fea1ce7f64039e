"""The root of the addresses: Spanish at the root, English under /en/; data and files outside languages."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from tequio.avisos.portal.urls import addresses as avisos_addresses
from tequio.datos.urls import urlpatterns as data_addresses
from tequio.mecanismos.portal.urls import addresses as mecanismos_addresses
from tequio.portal.puertas import PUERTAS
from tequio.portal.topics import TEMAS

urlpatterns = [
    *data_addresses,  # flat: the most asked address is found first
    path("", include("tequio.datos.datasets.file_urls")),
    path("", include("tequio.territorio.portal.file_urls")),
    path("", include("tequio.portal.file_urls")),
    *i18n_patterns(
        path("", include("tequio.datos.page_urls")),
        path("", include("tequio.portal.urls")),
        path("", include("tequio.territorio.portal.urls")),
        path("", include("tequio.documentos.portal.urls")),
        path("", include("tequio.impugnaciones.portal.urls")),
        path("", include(mecanismos_addresses(PUERTAS))),
        path("", include("tequio.presupuesto.portal.urls")),
        path("", include("tequio.privacidad.portal.urls")),
        path("avisos/", include(avisos_addresses(TEMAS))),
        path("", include("tequio.bitacora.portal.urls")),
        path("ui/", include("tequio.ui.urls")),
        path("cuenta/", include("tequio.cuentas.portal.urls")),
        path("cuenta/", include("tequio.portal.mis_datos.urls")),
        path("gestion/", include("tequio.cuentas.gestion.urls")),
        path("gestion/", include("tequio.gestion.urls")),
        path("gestion/", include("tequio.impugnaciones.gestion.urls")),
        path("gestion/", include("tequio.privacidad.gestion.urls")),
        path("gestion/", include("tequio.mecanismos.gestion.urls")),
        path("gestion/", include("tequio.presupuesto.gestion.urls")),
        prefix_default_language=False,
    ),
]
handler400 = "tequio.ui.errors.bad_request"
handler403 = "tequio.ui.errors.permission_denied"
handler404 = "tequio.ui.errors.not_found"
handler500 = "tequio.ui.errors.server_error"
