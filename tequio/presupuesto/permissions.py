"""Who may do what with projects. Every function is pure: it asks ``Acting``, never the database.

Whoever proposes needs no charge and no account: a code and a key open what is theirs (``queries.personas``).
"""

from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.policies import policy
from tequio.cuentas.roles import OD, OD_FIRMA, Rol

CENTRAL = (Rol.DEOEYG, Rol.DEPCYC)
CAPTURISTAS = tuple(sorted(OD))
FIRMANTES = tuple(sorted(OD_FIRMA))
DICTAMINADORES = (*CAPTURISTAS, Rol.ALCALDIA_ODA)
READERS = (*CAPTURISTAS, *CENTRAL, Rol.ALCALDIA_ODA, Rol.CONSEJERIA, Rol.SECRETARIA_TECNICA)
WATCHERS = tuple(rol for rol in READERS if rol != Rol.ALCALDIA_ODA)


@policy(
    _("Ver proyectos en gestión"),
    _(
        "Las áreas centrales, las consejerías y la Secretaría Técnica, todos; una Dirección Distrital, los de su "
        "distrito; una alcaldía, los que le remitieron."
    ),
    *READERS,
)
def may_ver_proyectos(who: Acting) -> bool:
    """``queries.a_cargo`` narrows the rows to the ground of the charge; an alcaldía sees only what was sent to it."""
    return bool(who.alcance(READERS))


@policy(
    _("Recibir un proyecto en persona"),
    _("La Dirección Distrital, de unidades de su distrito."),
    *CAPTURISTAS,
)
def may_recibir_proyecto(who: Acting, *, distrito: int | None = None) -> bool:
    """A district enters what people bring on paper, of its own UTs and of no other."""
    return who.alcance(CAPTURISTAS).covers(distrito=distrito)


@policy(
    _("Registrar, prevenir o tener por no presentado un proyecto"),
    _("La Dirección Distrital, los de su distrito; también anota lo que la persona trae en papel."),
    *CAPTURISTAS,
)
def may_registrar(who: Acting, *, distrito: int | None = None) -> bool:
    """The district of the UT says whether what was sent is complete, and enters what the person brings on paper:
    what was missing, an aclaración, a withdrawal."""
    return who.alcance(CAPTURISTAS).covers(distrito=distrito)


@policy(
    _("Ver quién propone un proyecto"),
    _("Las áreas centrales y la Dirección Distrital de la unidad. La alcaldía, solo el contacto que se aceptó darle."),
    *CAPTURISTAS,
    *CENTRAL,
)
def may_ver_proponente(who: Acting, *, distrito: int | None = None) -> bool:
    """Those who register and notify; never an alcaldía, whose contact is by consent."""
    return who.alcance((*CAPTURISTAS, *CENTRAL)).covers(distrito=distrito)


@policy(_("Remitir proyectos a una alcaldía"), _("DEOEyG y DEPCyC."), *CENTRAL)
def may_remitir(who: Acting) -> bool:
    """The central areas send batches by oficio."""
    return who.has(CENTRAL)


@policy(
    _("Capturar un dictamen"),
    _("La alcaldía, los que le remitieron; la Dirección Distrital, los que la alcaldía le entrega de su distrito."),
    *DICTAMINADORES,
)
def may_dictaminar(who: Acting, *, distrito: int | None = None, alcaldia: str = "") -> bool:
    """The body itself, or the district that types what the body delivers."""
    captures = who.alcance(CAPTURISTAS).covers(distrito=distrito)
    return captures or who.alcance([Rol.ALCALDIA_ODA]).covers(alcaldia=alcaldia)


@policy(
    _("Ver el original firmado de un dictamen antes de su publicación"),
    _("Quien captura los dictámenes de ese lugar y las áreas centrales."),
    *DICTAMINADORES,
    *CENTRAL,
)
def may_ver_original(who: Acting, *, distrito: int | None = None, alcaldia: str = "") -> bool:
    """Who captured it may look at it again, and the central areas; of others, nobody until the release."""
    return who.has(CENTRAL) or may_dictaminar(who, distrito=distrito, alcaldia=alcaldia)


@policy(
    _("Anotar integrantes y sesiones de un órgano dictaminador"),
    _("La alcaldía, las Direcciones Distritales de su territorio y las áreas centrales."),
    *DICTAMINADORES,
    *CENTRAL,
)
def may_abrir_sesion(who: Acting, *, alcaldia: str = "", distrito: int | None = None) -> bool:
    """Whoever captures opinions there, and the central areas. ``distrito``: one of those that serve the alcaldía."""
    return who.has(CENTRAL) or may_dictaminar(who, distrito=distrito, alcaldia=alcaldia)


@policy(
    _("Levantar el acta de una sesión y agregar la firmada"),
    _("La alcaldía y las Direcciones Distritales de su territorio."),
    *DICTAMINADORES,
)
def may_levantar_acta(who: Acting, *, alcaldia: str = "", distrito: int | None = None) -> bool:
    """Whoever captures opinions there: the acta is of the body. ``distrito``: one of those that serve the alcaldía."""
    return may_dictaminar(who, distrito=distrito, alcaldia=alcaldia)


@policy(
    _("Ver el acta de una sesión antes de que se publiquen sus dictámenes"),
    _("La alcaldía, las Direcciones Distritales de su territorio y las áreas centrales; después, todas las personas."),
    *DICTAMINADORES,
    *CENTRAL,
)
def may_ver_acta(who: Acting, *, alcaldia: str = "", distrito: int | None = None) -> bool:
    """Whoever may write down its sessions: the acta tells every opinion of the session, also of another district."""
    return who.has(CENTRAL) or may_levantar_acta(who, distrito=distrito, alcaldia=alcaldia)


@policy(
    _("Ver los órganos dictaminadores, con sus integrantes y sus sesiones"),
    _("Cada alcaldía, el suyo; una Dirección Distrital, los de su territorio; las áreas centrales, todos."),
    *DICTAMINADORES,
    *CENTRAL,
)
def may_ver_organos(who: Acting) -> bool:
    """Those who write down sessions or judge."""
    return who.has((*DICTAMINADORES, *CENTRAL))


@policy(_("Programar y publicar los dictámenes"), _("DEOEyG y DEPCyC."), *CENTRAL)
def may_publicar_dictamenes(who: Acting) -> bool:
    """All at once, for the whole city, by the central areas."""
    return who.has(CENTRAL)


@policy(_("Acatar una sentencia sobre un dictamen"), _("DEOEyG y DEPCyC."), *CENTRAL)
def may_acatar_sentencia(who: Acting) -> bool:
    """What the Tribunal ordered is applied by the central areas, with the file number."""
    return who.has(CENTRAL)


@policy(
    _("Convocar a los sorteos, sortear, asignar números y publicar la lista"),
    _("Titular y secretaría de la Dirección Distrital, en las unidades de su distrito."),
    *FIRMANTES,
)
def may_sortear(who: Acting, *, distrito: int | None = None) -> bool:
    """Those who sign for the district: the draw is their act before the public, and so are its papers."""
    return who.alcance(FIRMANTES).covers(distrito=distrito)


@policy(
    _("Ver el tablero de sorteos"),
    _("Las áreas centrales, las consejerías y la Secretaría Técnica, todos; una Dirección Distrital, los suyos."),
    *WATCHERS,
)
def may_ver_sorteos(who: Acting) -> bool:
    """Those who draw, cancel or watch; an alcaldía has no part in it."""
    return who.has(WATCHERS)


@policy(
    _("Ver y descargar los reportes de proyectos y sorteos"),
    _("Las áreas centrales, las consejerías y la Secretaría Técnica, todos; una Dirección Distrital, los suyos."),
    *WATCHERS,
)
def may_ver_reportes(who: Acting) -> bool:
    """They print what the board of draws shows; the rows are those of the ground of the charge."""
    return who.has(WATCHERS)


@policy(
    _("Cancelar un sorteo"),
    _("DEOEyG y DEPCyC, con la causa por escrito."),
    *CENTRAL,
)
def may_cancelar_sorteo(who: Acting) -> bool:
    """Never whoever drew it."""
    return who.has(CENTRAL)


@policy(
    _("Importar los montos por unidad territorial"),
    _("DEOEyG, con la publicación de la que salen. Nada cambia hasta que acepta la importación."),
    Rol.DEOEYG,
)
def may_importar_montos(who: Acting) -> bool:
    """The central area that answers for the process; nobody else, not even who keeps the machines."""
    return who.has([Rol.DEOEYG])


@policy(
    _("Importar los proyectos ganadores"),
    _("DEOEyG, con la publicación de la que salen. Nada cambia hasta que acepta la importación."),
    Rol.DEOEYG,
)
def may_importar_ganadores(who: Acting) -> bool:
    """The central area that answers for the process, as for the amounts."""
    return who.has([Rol.DEOEYG])


@policy(
    _("Cambiar las reglas y los catálogos del presupuesto participativo"),
    _("DEOEyG y DEPCyC, con su fuente y su motivo; de una edición que ya empezó, con el documento que lo ordena."),
    *CENTRAL,
)
def may_fijar_reglas(who: Acting) -> bool:
    """The central areas that own the process; what was decided keeps what it was decided with."""
    return who.has(CENTRAL)
