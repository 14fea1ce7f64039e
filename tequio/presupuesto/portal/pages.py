"""The decorator of the public pages of projects; they share the memory of the pages of the ground."""

from django.utils import timezone

from tequio.impugnaciones.portal.pages import banderas_version
from tequio.mecanismos.queries import version as calendar_version
from tequio.presupuesto.models import VersionPresupuesto
from tequio.territorio.portal.pages import pages
from tequio.ui.believed import Believed
from tequio.ui.caching import page_cache

proyectos_version = Believed(VersionPresupuesto.current)
calendario_version = Believed(calendar_version)
public_page = page_cache(
    version=lambda: (proyectos_version(), calendario_version(), banderas_version(), timezone.localdate()), cache=pages
)
