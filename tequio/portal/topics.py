"""What one may ask to be told about by mail: a UT, a project, or a matter of the whole city."""

from django.utils.translation import gettext_lazy as _

from tequio.avisos.portal.temas import Temas
from tequio.presupuesto.queries.proyectos import nombre_publico
from tequio.territorio.locator.loading import MarcoNoDisponibleError
from tequio.territorio.queries import Filtro, unidades

UT = "ut:"
PROYECTO = "proyecto:"


def name_of(tema: str) -> str | None:
    """``ut:08-033``: Los Padres, La Magdalena Contreras; ``proyecto:<slug>``: its name and folio. None when there is no
    such UT today, or no such public project."""
    if tema.startswith(PROYECTO):
        return nombre_publico(tema.removeprefix(PROYECTO))
    return _name_of_ut(tema.removeprefix(UT)) if tema.startswith(UT) else None


def _name_of_ut(clave: str) -> str | None:
    try:
        found = unidades(Filtro(clave, "", None, ""), None)
    except MarcoNoDisponibleError:
        return None
    return next((f"{lugar.nombre}, {lugar.alcaldia}" for lugar in found if lugar.clave == clave), None)


TEMAS = Temas(
    name_of,
    {
        "tema:presupuesto": _("Presupuesto participativo en toda la ciudad"),
        "tema:asambleas": _("Asambleas y COPACO en toda la ciudad"),
        "tema:convocatorias": _("Convocatorias y plazos de los demás mecanismos"),
    },
)
