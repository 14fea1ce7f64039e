"""Who may see and do what is of no single matter. Every function is pure: it asks ``Acting``, never the database."""

from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.policies import policy
from tequio.cuentas.roles import OD, Rol

POSTMASTERS = (Rol.UTSI, Rol.DEOEYG, Rol.DEPCYC)
CARTOGRAPHERS = (Rol.DEOEYG, Rol.UTSI)
READERS = (*CARTOGRAPHERS, Rol.DEPCYC, Rol.CONSEJERIA, Rol.SECRETARIA_TECNICA)
AUDITORS = (*READERS, *sorted(OD))


@policy(
    _("Ver la bandeja de avisos"),
    _("UTSI, DEOEyG y DEPCyC: qué mensajes salieron y cuáles no, sin direcciones ni texto."),
    *POSTMASTERS,
)
def may_ver_avisos(who: Acting) -> bool:
    """Who keeps the mail going, and the two central areas that write most; the page shows no personal data."""
    return bool(who.alcance(POSTMASTERS))


@policy(
    _("Buscar en la bitácora"),
    _("Las áreas centrales y las consejerías, en toda; una Dirección Distrital, en lo de su distrito."),
    *AUDITORS,
)
def may_buscar_bitacora(who: Acting) -> bool:
    """Central areas and consejerías search all of it; a district, what was done on its ground (``queries``)."""
    return who.has(AUDITORS)


@policy(
    _("Ver los marcos y la calidad de los datos"),
    _("Las áreas centrales y las consejerías."),
    *READERS,
)
def may_ver_marcos(who: Acting) -> bool:
    """Central areas and consejerías, also frames that are not published."""
    return who.has(READERS)


@policy(
    _("Importar archivos del territorio"),
    _("DEOEyG, que lleva la cartografía, y UTSI. Nada cambia hasta que alguien acepta la importación."),
    *CARTOGRAPHERS,
)
def may_importar(who: Acting) -> bool:
    """The area in charge of the cartography (Código art. 96 fr. XI), and the technical administration."""
    return who.has(CARTOGRAPHERS)


@policy(
    _("Publicar o retirar un marco"),
    _("DEOEyG y UTSI. Un marco publicado ya no se retira."),
    *CARTOGRAPHERS,
)
def may_publicar_marco(who: Acting) -> bool:
    """Whoever may load one; publishing is an act apart."""
    return who.has(CARTOGRAPHERS)
