"""The decorator of the public pages of this matter; they share the memory of the pages of the ground."""

from django.utils import timezone

from tequio.mecanismos.queries import version
from tequio.territorio.locator.loading import published_version
from tequio.territorio.portal.pages import pages
from tequio.ui.believed import Believed
from tequio.ui.caching import page_cache

catalogue_version = Believed(version)


def _version() -> tuple[object, ...]:
    """Stages open and close by the clock, so a page is good for its minute."""
    return catalogue_version(), published_version(), timezone.now().replace(second=0, microsecond=0)


public_page = page_cache(version=_version, cache=pages)
