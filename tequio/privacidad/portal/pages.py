"""The decorator of the public pages of this matter; they share the memory of the pages of the ground."""

from django.utils import timezone

from tequio.privacidad.queries import version
from tequio.territorio.portal.pages import pages
from tequio.ui.believed import Believed
from tequio.ui.caching import page_cache

avisos_version = Believed(version)
public_page = page_cache(version=lambda: (avisos_version(), timezone.localdate()), cache=pages)
