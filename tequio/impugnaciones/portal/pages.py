"""The decorator of the public pages of this matter; they share the memory of the pages of the ground."""

from django.utils import timezone

from tequio.impugnaciones.queries import version
from tequio.territorio.portal.pages import pages
from tequio.ui.believed import Believed
from tequio.ui.caching import page_cache

banderas_version = Believed(version)
public_page = page_cache(version=lambda: (banderas_version(), timezone.localdate()), cache=pages)
