"""The lines above and below the name of a UT."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tequio.territorio.queries import FichaUnidad


def kicker(ficha: FichaUnidad) -> str:
    """``La Magdalena Contreras · Dirección Distrital 33 · clave 08-033``."""
    unidad = ficha.unidad
    office = [str(unidad.distrito)] if unidad.distrito else []
    return " · ".join([unidad.alcaldia.nombre, *office, _("clave %s") % unidad.clave])


def lead(ficha: FichaUnidad) -> str:
    """``Colonia de 5,412 habitantes. 3 secciones completas y 1 compartida.`` Says only what the source says."""
    return " ".join(filter(None, (_people(ficha), _sections(ficha))))


def _people(ficha: FichaUnidad) -> str:
    unidad = ficha.unidad
    if unidad.poblacion is None:
        return f"{unidad.tipo.nombre}."
    count = number_format(unidad.poblacion, force_grouping=True)
    return ngettext("%(tipo)s de %(count)s habitante.", "%(tipo)s de %(count)s habitantes.", unidad.poblacion) % {
        "tipo": unidad.tipo.nombre,
        "count": count,
    }


def _sections(ficha: FichaUnidad) -> str:
    whole, shared = len(ficha.completas), len(ficha.parciales)
    parts = []
    if whole:
        parts.append(ngettext("%s sección completa", "%s secciones completas", whole) % whole)
    if shared:
        parts.append(ngettext("%s compartida", "%s compartidas", shared) % shared)
    return _(" y ").join(parts) + "." if parts else ""
