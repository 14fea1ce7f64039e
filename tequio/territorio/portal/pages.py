"""The decorator of every public page that speaks of the ground."""

from django.utils import timezone

from tequio.territorio.locator.loading import published_version
from tequio.ui.caching import PageCache, page_cache

pages = PageCache()
public_page = page_cache(version=lambda: (published_version(), timezone.localdate()), cache=pages)
