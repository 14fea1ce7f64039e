"""Who may change the catalogue and the calendar. Every function is pure: it asks ``Acting``, never the database.

Which area owns a system has changed (DEOEyG in 2021, DEPCyC in 2026), so both keep the calendar.
"""

from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.policies import policy
from tequio.cuentas.roles import OD, Rol

CENTRAL = (Rol.DEOEYG, Rol.DEPCYC)
CATALOGUE = (Rol.DEPCYC,)
WATCHERS = (*CENTRAL, *sorted(OD), Rol.CONSEJERIA, Rol.SECRETARIA_TECNICA, Rol.UTSI)


@policy(
    _("Ver el calendario por dentro"),
    _("Las áreas centrales, las consejerías y todas las Direcciones Distritales; también los borradores."),
    *WATCHERS,
)
def may_ver_calendario(who: Acting) -> bool:
    """Those who will work by it see an edition while it is being prepared."""
    return who.has(WATCHERS)


@policy(
    _("Ver el tablero de ventanas"),
    _("Las áreas centrales, las consejerías y todas las Direcciones Distritales."),
    *WATCHERS,
)
def may_ver_ventanas(who: Acting) -> bool:
    """Central areas, consejerías and every district: whether one's capture is open is no secret."""
    return who.has(WATCHERS)


@policy(_("Abrir y cerrar ventanas de captura"), _("DEOEyG y DEPCyC, en cualquier distrito."), *CENTRAL)
def may_abrir_ventana(who: Acting) -> bool:
    """DEOEyG and DEPCyC, in any district; a district never opens its own. Whoever opens may close."""
    return who.has(CENTRAL)


@policy(
    _("Preparar y publicar una edición"),
    _("DEOEyG y DEPCyC: ponen fechas a las etapas que no han empezado y publican lo que aprobó el Consejo General."),
    *CENTRAL,
)
def may_publicar_edicion(who: Acting) -> bool:
    """DEOEyG and DEPCyC: dates of stages to come, and publishing what the Consejo General approved."""
    return who.has(CENTRAL)


@policy(_("Ampliar o reabrir una etapa"), _("DEOEyG y DEPCyC, con el acuerdo del Consejo General."), *CENTRAL)
def may_ampliar_etapa(who: Acting) -> bool:
    """DEOEyG and DEPCyC, with the acuerdo of the Consejo General; also what opens a closed stage again."""
    return who.has(CENTRAL)


@policy(_("Declarar días inhábiles"), _("La Secretaría Técnica, DEOEyG y DEPCyC."), Rol.SECRETARIA_TECNICA, *CENTRAL)
def may_declarar_inhabil(who: Acting) -> bool:
    """The Secretaría Técnica and the two central areas, as the circular says."""
    return who.has((Rol.SECRETARIA_TECNICA, *CENTRAL))


@policy(
    _("Cambiar el catálogo de mecanismos"),
    _("DEPCyC: agrega, corrige y confirma mecanismos, y elige cuáles van primero."),
    *CATALOGUE,
)
def may_cambiar_mecanismo(who: Acting) -> bool:
    """DEPCyC adds, corrects and confirms mechanisms and their lines, and chooses which come first."""
    return who.has(CATALOGUE)
