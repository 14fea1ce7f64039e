"""Why a UT is among the results, in a few words."""

from django.utils.translation import gettext as _

from tequio.territorio.locator.answers import Candidata, Razon


def reason(candidata: Candidata) -> str:
    words = {"detalle": candidata.detalle}
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
    return said[candidata.razon] % words
