"""Who may see what is of no single matter. Every function is pure: it asks ``Acting``, never the database."""

from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.policies import policy
from tequio.cuentas.roles import Rol

POSTMASTERS = (Rol.UTSI, Rol.DEOEYG, Rol.DEPCYC)


@policy(
    _("Ver la bandeja de avisos"),
    _("UTSI, DEOEyG y DEPCyC: qué mensajes salieron y cuáles no, sin direcciones ni texto."),
    *POSTMASTERS,
)
def may_ver_avisos(who: Acting) -> bool:
    """Who keeps the mail going, and the two central areas that write most; the page shows no personal data."""
    return bool(who.alcance(POSTMASTERS))
