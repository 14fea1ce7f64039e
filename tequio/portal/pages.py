"""The decorator of the pages that gather what several apps say of one thing."""

from django.utils import timezone

from tequio.impugnaciones.portal.pages import banderas_version
from tequio.territorio.locator.loading import published_version
from tequio.territorio.portal.pages import pages
from tequio.ui.caching import page_cache

public_page = page_cache(version=lambda: (published_version(), banderas_version(), timezone.localdate()), cache=pages)
