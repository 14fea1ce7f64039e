"""Who may publish notices and attend ARCO requests. Every function is pure: it asks ``Acting``, never the database.

The law gives both to the Unidad de Transparencia, and to nobody else.
"""

from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.policies import policy
from tequio.cuentas.roles import Rol

ATTENDERS = (Rol.TRANSPARENCIA,)
WATCHERS = (*ATTENDERS, Rol.CONSEJERIA)


@policy(
    _("Ver la bandeja de solicitudes ARCO"),
    _("La Unidad de Transparencia, que atiende; las consejerías ven folios y plazos, sin datos personales."),
    *WATCHERS,
)
def may_ver_solicitudes(who: Acting) -> bool:
    """Whoever attends, and the consejerías, which watch the clock; the tray shows no personal data."""
    return who.has(WATCHERS)


@policy(
    _("Atender solicitudes ARCO"),
    _("La Unidad de Transparencia: lee lo que se pide, previene, admite y responde."),
    *ATTENDERS,
)
def may_atender_solicitudes(who: Acting) -> bool:
    """For the Unidad de Transparencia; nobody else reads who asks and what for."""
    return who.has(ATTENDERS)


@policy(
    _("Publicar avisos de privacidad"),
    _("La Unidad de Transparencia: corrige sistemas y plazos, y publica los avisos."),
    *ATTENDERS,
)
def may_publicar_aviso(who: Acting) -> bool:
    """For the Unidad de Transparencia; also to correct what is said of a system, and the terms."""
    return who.has(ATTENDERS)
