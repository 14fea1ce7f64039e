"""Who may see, enter and follow challenges. Every function is pure: it asks ``Acting``, never the database."""

from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.policies import policy
from tequio.cuentas.roles import OD, Rol

REGISTRARS = (*sorted(OD), Rol.DEOEYG, Rol.DEPCYC)
READERS = (*REGISTRARS, Rol.CONSEJERIA, Rol.SECRETARIA_TECNICA)


@policy(
    _("Ver impugnaciones en gestión"),
    _("Las áreas centrales y las consejerías, todas; una Dirección Distrital, las de su distrito."),
    *READERS,
)
def may_ver_impugnaciones(who: Acting) -> bool:
    """Central areas and consejerías see all, also those not yet public; a district, its own (``queries.a_cargo``)."""
    return bool(who.alcance(READERS))


@policy(
    _("Registrar una impugnación"),
    _("DEOEyG y DEPCyC, de cualquier distrito; una Dirección Distrital, de actos de su distrito."),
    *REGISTRARS,
)
def may_registrar_impugnacion(who: Acting, *, distrito: int | None = None) -> bool:
    """DEOEyG and DEPCyC for any authority; a district for acts of its own. ``distrito``: None is the whole city."""
    return who.alcance(REGISTRARS).covers(distrito=distrito)


@policy(
    _("Dar seguimiento a una impugnación"),
    _("Quien puede registrarla."),
    *REGISTRARS,
)
def may_seguir_impugnacion(who: Acting, *, distrito: int | None = None) -> bool:
    """Whoever could enter it writes down its steps."""
    return may_registrar_impugnacion(who, distrito=distrito)
