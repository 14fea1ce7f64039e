"""What pages of projects have in common: the memory of the public ones (that of the pages of the ground), and when a
request came."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from tequio.impugnaciones.portal.pages import banderas_version
from tequio.lib.arrival import arrival_of
from tequio.mecanismos.queries import calendar_version
from tequio.presupuesto.models import VersionPresupuesto
from tequio.territorio.portal.pages import pages
from tequio.ui.believed import Believed
from tequio.ui.caching import page_cache

proyectos_version = Believed(VersionPresupuesto.current)
public_page = page_cache(
    version=lambda: (
        proyectos_version(),
        calendar_version(timezone.now()),
        banderas_version(),
        timezone.localdate(),
    ),
    cache=pages,
)


def arrived(request: HttpRequest) -> datetime:
    """When the request came, which is what terms count; the same however often and late it is asked."""
    came = arrival_of(request.META, timezone.now(), believed=settings.TRUST_REQUEST_START)
    found: datetime = request.META.setdefault("tequio.arrived", came)
    return found
