"""The lines above and below the name of a UT, as HTML."""

from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tequio.territorio.queries import FichaUnidad
from tequio.ui.components.content import es, worded


def kicker(ficha: FichaUnidad) -> SafeString:
    """``La Magdalena Contreras · Dirección Distrital 33 · clave 08-033``."""
    unidad = ficha.unidad
    office = [es(unidad.distrito)] if unidad.distrito else []
    parts = [es(unidad.alcaldia.nombre), *office, _("clave %s") % unidad.clave]
    return format_html_join(" · ", "{}", ((part,) for part in parts))


def lead(ficha: FichaUnidad) -> SafeString:
    """``Colonia de 5,412 habitantes. 3 secciones completas y 1 compartida.`` Says only what the source says."""
    return format_html("{} {}", _people(ficha), _sections(ficha)) if _sections(ficha) else _people(ficha)


def _people(ficha: FichaUnidad) -> SafeString:
    unidad = ficha.unidad
    tipo = es(unidad.tipo.nombre)
    if unidad.poblacion is None:
        return format_html("{}.", tipo)
    said = ngettext("%(tipo)s de %(count)s habitante.", "%(tipo)s de %(count)s habitantes.", unidad.poblacion)
    return worded(said, tipo=tipo, count=number_format(unidad.poblacion, force_grouping=True))


def _sections(ficha: FichaUnidad) -> str:
    whole, shared = len(ficha.completas), len(ficha.parciales)
    parts = []
    if whole:
        parts.append(ngettext("%s sección completa", "%s secciones completas", whole) % whole)
    if shared:
        parts.append(ngettext("%s compartida", "%s compartidas", shared) % shared)
    return _(" y ").join(parts) + "." if parts else ""
