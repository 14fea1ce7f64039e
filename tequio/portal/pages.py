"""The decorator of the pages that gather what several apps say of one thing."""

from django.utils import timezone

from tequio.impugnaciones.portal.pages import banderas_version
from tequio.mecanismos.portal.pages import mecanismos_version
from tequio.territorio.locator.loading import published_version
from tequio.territorio.portal.pages import pages
from tequio.ui.caching import page_cache


def _version() -> tuple[object, ...]:
    return published_version(), banderas_version(), mecanismos_version(), timezone.localdate()


public_page = page_cache(version=_version, cache=pages)
