"""Why a UT is among the results, in a few words, as HTML."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tequio.territorio.locator.answers import Candidata, Razon
from tequio.ui.components.content import es, worded

NUMBERS = {Razon.CODIGO_POSTAL, Razon.SECCION_COMPLETA, Razon.SECCION_PARCIAL}


def reason(candidata: Candidata) -> SafeString:
    said = {
        Razon.CLAVE: _("Por su clave"),
        Razon.NOMBRE: _("Por su nombre"),
        Razon.ALIAS: _("También le dicen «%(detalle)s»"),
        Razon.ASENTAMIENTO: _("«%(detalle)s» es un nombre postal de esta zona"),
        Razon.CODIGO_POSTAL: _("Comparte el código postal %(detalle)s"),
        Razon.SECCION_COMPLETA: _("Toda la sección %(detalle)s está en ella"),
        Razon.SECCION_PARCIAL: _("Una parte de la sección %(detalle)s está en ella"),
        Razon.PARECIDO: _("Se parece a lo que escribiste"),
        Razon.DIRECCION: _("Ahí está «%(detalle)s»"),
    }
    detail = candidata.detalle
    return worded(said[candidata.razon], detalle=detail if candidata.razon in NUMBERS else es(detail))
