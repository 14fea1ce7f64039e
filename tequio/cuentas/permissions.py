"""Who may see, grant and withdraw charges. Every function is pure: it asks ``Acting``, never the database."""

from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.models import Encargo
from tequio.cuentas.policies import policy
from tequio.cuentas.roles import CIUDADANIA, OD_FIRMA, PERSONAL, Rol

GRANTS: dict[Rol, frozenset[Rol]] = {
    Rol.UTSI: PERSONAL,
    Rol.DEPCYC: CIUDADANIA,
    **dict.fromkeys(OD_FIRMA, CIUDADANIA | {Rol.OD_CAPTURISTA}),
}
GRANTERS = tuple(rol for rol in Rol if rol in GRANTS)


@policy(
    _("Ver encargos"),
    _(
        "Todo el personal: las áreas centrales ven los de toda la ciudad; una Dirección Distrital, los de su distrito; "
        "una alcaldía, los suyos. Los de habitantes los ven solo DEPCyC, las consejerías y su Dirección Distrital."
    ),
    *(rol for rol in Rol if rol in PERSONAL),
)
def may_ver_encargos(who: Acting) -> bool:
    """Staff sees the charges on its own ground (``queries.encargos_visibles`` narrows the rows)."""
    return who.del_personal


@policy(
    _("Otorgar un encargo"),
    _(
        "UTSI otorga los del personal; DEPCyC, los de integrantes de COPACO y habitantes; titular y secretaría de una "
        "Dirección Distrital, los de su distrito: integrantes, habitantes y capturistas. Nadie se otorga uno."
    ),
    *GRANTERS,
)
def may_otorgar_encargo(who: Acting, rol: Rol, *, distrito: int | None = None) -> bool:
    """UTSI grants what staff holds, DEPCyC what citizens hold; who signs for a district grants in it charges of
    citizens and of capturistas. ``distrito``: that of the territory (of the UT, when it is a UT)."""
    return any(
        who.alcance([granter]).covers(distrito=distrito) for granter, granted in GRANTS.items() if rol in granted
    )


@policy(
    _("Retirar un encargo"),
    _("Quien puede otorgarlo, mientras no haya terminado. Nadie se retira el propio."),
    *GRANTERS,
)
def may_retirar_encargo(who: Acting, encargo: Encargo, *, distrito: int | None = None) -> bool:
    """Whoever could grant it, unless it is one's own or it has ended."""
    own = who.persona is not None and encargo.persona_id == who.persona.pk
    return not own and encargo.retirado_at is None and may_otorgar_encargo(who, encargo.cargo, distrito=distrito)


@policy(
    _("Ver el correo de quien tiene un encargo"),
    _("Quien puede otorgar ese encargo, si dice por qué. Queda en la bitácora y la persona lo ve entre sus datos."),
    *GRANTERS,
)
def may_mostrar_correo(who: Acting, encargo: Encargo, *, distrito: int | None = None) -> bool:
    """Whoever could grant it, also once it has ended; everybody else sees the address covered, or not at all."""
    return may_otorgar_encargo(who, encargo.cargo, distrito=distrito)


@policy(
    _("Saber quién puede hacer qué"),
    _("Todo el personal."),
    *(rol for rol in Rol if rol in PERSONAL),
)
def may_ver_permisos(who: Acting) -> bool:
    """Any member of the staff."""
    return who.del_personal


def grantable(who: Acting) -> list[Rol]:
    """The roles that this person may grant somewhere."""
    return [rol for rol in Rol if any(who.has([granter]) and rol in granted for granter, granted in GRANTS.items())]
