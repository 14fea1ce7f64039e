"""The menu of the staff, built from permissions: nobody sees a door that would not open."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tequio.cuentas.acting import Acting
from tequio.cuentas.permissions import may_ver_encargos, may_ver_permisos
from tequio.impugnaciones.permissions import may_ver_impugnaciones
from tequio.mecanismos.permissions import (
    may_cambiar_mecanismo,
    may_declarar_inhabil,
    may_ver_calendario,
    may_ver_ventanas,
)
from tequio.presupuesto.permissions import (
    may_fijar_reglas,
    may_publicar_dictamenes,
    may_ver_organos,
    may_ver_proyectos,
    may_ver_reportes,
    may_ver_sorteos,
)
from tequio.privacidad.permissions import may_publicar_aviso, may_ver_solicitudes
from tequio.ui.navigation import Link

from .permissions import may_buscar_bitacora, may_importar, may_ver_avisos, may_ver_marcos

Door = tuple[str, "str | Promise", Callable[[Acting], bool]]
HOME = "gestion:bandeja"
DOORS: tuple[Door, ...] = (
    (HOME, _("Bandeja"), lambda who: who.del_personal),
    ("gestion-proyectos:lista", _("Proyectos"), may_ver_proyectos),
    ("gestion-proyectos:organos", _("Órganos dictaminadores"), may_ver_organos),
    ("gestion-proyectos:sorteos", _("Sorteos"), may_ver_sorteos),
    ("gestion-proyectos:reportes", _("Reportes"), may_ver_reportes),
    ("gestion-proyectos:salidas", _("Dictámenes"), may_publicar_dictamenes),
    ("gestion-proyectos:reglas", _("Reglas del presupuesto"), may_fijar_reglas),
    ("gestion-proyectos:catalogos", _("Catálogos del presupuesto"), may_fijar_reglas),
    ("gestion-impugnaciones:lista", _("Impugnaciones"), may_ver_impugnaciones),
    ("gestion-mecanismos:calendario", _("Calendario"), may_ver_calendario),
    ("gestion-mecanismos:ventanas", _("Ventanas de captura"), may_ver_ventanas),
    ("gestion-mecanismos:inhabiles", _("Días inhábiles"), may_declarar_inhabil),
    ("gestion-mecanismos:catalogo", _("Catálogo de mecanismos"), may_cambiar_mecanismo),
    ("gestion:marcos", _("Marcos"), may_ver_marcos),
    ("gestion:importaciones", _("Importaciones"), may_importar),
    ("gestion:calidad", _("Calidad de los datos"), may_ver_marcos),
    ("gestion-arco:bandeja", _("Solicitudes ARCO"), may_ver_solicitudes),
    ("gestion-arco:sistemas", _("Avisos de privacidad"), may_publicar_aviso),
    ("gestion:avisos", _("Avisos"), may_ver_avisos),
    ("gestion:bitacora", _("Bitácora"), may_buscar_bitacora),
    ("encargos:lista", _("Encargos"), may_ver_encargos),
    ("encargos:quien-puede", _("Quién puede hacer qué"), may_ver_permisos),
)


def doors(who: Acting, path: str) -> list[Link]:
    """Those that open to this person; the one that the page of ``path`` stands behind is current."""
    opened = [(name, label, reverse(name)) for name, label, may in DOORS if may(who)]
    return [
        Link(label, href, current=path == href if name == HOME else path.startswith(href))
        for name, label, href in opened
    ]
